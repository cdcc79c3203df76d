package org.linli.kernel.volunteering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about the certificates (志愿服务记录证明) of one issuer. */
public sealed interface CertificateEvent extends DomainEvent {
    CertificatesId certificates();

    /** 1 for the issuer's first, and one more for each that follows. */
    int number();

    /**
     * Somebody's hours in the issuer's actions are certified.
     *
     * @param from the first day that counts, in Asia/Shanghai
     * @param to the last one
     * @param hours what counted in that time, at least one
     * @param by who issued it; a policy when hours were corrected
     */
    @EventName("volunteering.certificate-issued")
    record CertificateIssued(
            @Public CertificatesId certificates,
            @Public int number,
            @Public Issuer issuer,
            @SubjectRef MemberId member,
            @Public LocalDate from,
            @Public LocalDate to,
            @Public List<CertifiedHours> hours,
            @SubjectRef MemberId by)
            implements CertificateEvent {
        public CertificateIssued {
            hours = List.copyOf(hours);
        }

        /** Minutes of one source. */
        public int minutes(HoursSource source) {
            return hours.stream()
                    .filter(each -> each.source() == source)
                    .mapToInt(CertifiedHours::minutes)
                    .sum();
        }
    }

    /**
     * A certificate holds no more.
     *
     * @param successor the number of the one that holds in its place; null when nothing is left to certify
     */
    @EventName("volunteering.certificate-superseded")
    record CertificateSuperseded(
            @Public CertificatesId certificates,
            @Public int number,
            @SubjectRef MemberId member,
            @Public @Nullable Integer successor,
            @Public CertificateEnd reason)
            implements CertificateEvent {}
}

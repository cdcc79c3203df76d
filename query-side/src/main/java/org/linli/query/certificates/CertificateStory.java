package org.linli.query.certificates;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.kernel.volunteering.CertificateEnd;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Issuer;

/**
 * A certificate of hours.
 *
 * @param from the first day that counts, in Asia/Shanghai
 * @param to the last one
 * @param end why it holds no more; null while it does
 * @param successor the number of the one that holds in its place; null: none
 */
public record CertificateStory(
        @Public CertificatesId certificates,
        @Public int number,
        @Public Issuer issuer,
        @SubjectRef MemberId member,
        @Public LocalDate from,
        @Public LocalDate to,
        @Public Minutes minutes,
        @Public Instant issued,
        @Public @Nullable CertificateEnd end,
        @Public @Nullable Integer successor,
        @Public long position) {

    /** Minutes by how well they are known, unweighed. */
    public record Minutes(int system, int attested, int backfilled) {}

    static String id(CertificatesId certificates, int number) {
        return certificates.value() + ' ' + number;
    }

    static CertificateStory of(CertificateIssued event, Recorded<?> recorded) {
        return new CertificateStory(
                event.certificates(),
                event.number(),
                event.issuer(),
                event.member(),
                event.from(),
                event.to(),
                new Minutes(
                        event.minutes(HoursSource.SYSTEM),
                        event.minutes(HoursSource.ATTESTED),
                        event.minutes(HoursSource.BACKFILLED)),
                recorded.meta().occurred(),
                null,
                null,
                recorded.position());
    }

    CertificateStory after(CertificateSuperseded event) {
        return new CertificateStory(
                certificates,
                number,
                issuer,
                member,
                from,
                to,
                minutes,
                issued,
                event.reason(),
                event.successor(),
                position);
    }
}

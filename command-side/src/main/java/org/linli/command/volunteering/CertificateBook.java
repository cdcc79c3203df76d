package org.linli.command.volunteering;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertifiedHours;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What decisions need to know of an issuer's certificates.
 *
 * @param last the number of the latest; 0: none yet
 * @param holding those that nothing supersedes, by number
 */
public record CertificateBook(int last, PMap<Integer, Certificate> holding) {
    static final CertificateBook EMPTY = new CertificateBook(0, HashTreePMap.empty());

    /** A certificate that holds. */
    public record Certificate(MemberId member, LocalDate from, LocalDate to, List<CertifiedHours> hours) {
        static Certificate of(CertificateIssued event) {
            return new Certificate(event.member(), event.from(), event.to(), event.hours());
        }

        boolean isOf(MemberId other, LocalDate begin, LocalDate end) {
            return member.equals(other) && from.equals(begin) && to.equals(end);
        }

        Certificate counting(List<CertifiedHours> others) {
            return new Certificate(member, from, to, others);
        }

        boolean counts(ActionId action) {
            return hours.stream().anyMatch(each -> each.action().equals(action));
        }
    }

    CertificateBook with(int number, Certificate certificate) {
        return new CertificateBook(number, holding.plus(number, certificate));
    }

    CertificateBook without(int number) {
        return new CertificateBook(last, holding.minus(number));
    }
}

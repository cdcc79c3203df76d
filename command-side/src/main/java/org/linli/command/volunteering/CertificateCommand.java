package org.linli.command.volunteering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.command.Command;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.Issuer;

/** What may be wished about an issuer's certificates. Nobody issues one in another's name. */
public sealed interface CertificateCommand extends Command {
    String AGGREGATE = "certificates";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    Issuer issuer();

    @Override
    default String target() {
        return CertificatesId.of(issuer()).value();
    }

    @Override
    default PlaceId place() {
        return issuer().place();
    }

    /**
     * Certifies what counts of a member's time.
     *
     * @param active true when the issuer takes part, as its own history tells at this time
     * @param from the first day that counts
     * @param to the last one
     * @param hours all that counts then in the issuer's actions, as their own histories tell at this time
     */
    record IssueCertificate(
            Issuer issuer, boolean active, MemberId member, LocalDate from, LocalDate to, List<CertifiedHours> hours)
            implements CertificateCommand {
        public IssueCertificate {
            hours = List.copyOf(hours);
        }

        IssueCertificate counting(List<CertifiedHours> others) {
            return new IssueCertificate(issuer, active, member, from, to, others);
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(member);
        }

        /** What counts may change between two tries; whose time is meant may not. */
        @Override
        public String fingerprint() {
            return "IssueCertificate[%s, %s, %s, %s]".formatted(issuer, member, from, to);
        }
    }

    /**
     * What counts of a certificate's days may have changed; what comes twice changes nothing the second time.
     *
     * @param hours all that counts on its days now
     */
    record RecountCertificate(Issuer issuer, int number, List<CertifiedHours> hours) implements CertificateCommand {
        public RecountCertificate {
            hours = List.copyOf(hours);
        }

        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}

package org.linli.command.volunteering;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.membership.MembershipRejection;
import org.linli.command.volunteering.CertificateBook.Certificate;
import org.linli.command.volunteering.CertificateCommand.IssueCertificate;
import org.linli.command.volunteering.CertificateCommand.RecountCertificate;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.volunteering.CertificateEnd;
import org.linli.kernel.volunteering.CertificateEvent;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.Issuer;

/** The rules of certificates: who records certifies (谁记录谁证明), never for themselves, with numbers that have no gap; what is corrected is certified anew. */
public record CertificateDecider() implements Decider<CertificateBook, CertificateCommand, CertificateEvent> {

    @Override
    public CertificateBook initial() {
        return CertificateBook.EMPTY;
    }

    @Override
    public Decision<CertificateEvent> decide(CertificateBook book, CertificateCommand command, Context context) {
        return switch (command) {
            case IssueCertificate issue -> {
                Rejection bar = bar(issue, context);
                yield bar == null ? issue(book, issue, context) : refuse(bar);
            }
            case RecountCertificate recount -> recount(book, recount, context);
        };
    }

    /** Why nothing is issued whatever counts; null: nothing bars it. */
    static @Nullable Rejection bar(IssueCertificate command, Context context) {
        Issuer issuer = command.issuer();
        if (issuer.organisation() == null && context.here().kind() != PlaceKind.COMMUNITY) {
            return new Refusal.WrongPlace();
        }
        if (!speaksFor(issuer, context.by())) {
            return new VolunteeringRejection.NotTheIssuer();
        }
        if (context.by().involves(command.member())) {
            return new VolunteeringRejection.OwnCertificate();
        }
        if (!command.active()) {
            return new MembershipRejection.OrganisationInactive();
        }
        int most = (int) context.rules().volunteering().longestCertified().toDays();
        return isPossible(command.from(), command.to(), most, context.now())
                ? null
                : new VolunteeringRejection.CertifiedTimeOutOfRange(most);
    }

    private static boolean speaksFor(Issuer issuer, Authority by) {
        return by.holds(Role.COMMITTEE_STAFF) || by.actsFor(issuer.organisation());
    }

    private static boolean isPossible(LocalDate from, LocalDate to, int most, Instant now) {
        return !from.isAfter(to)
                && ChronoUnit.DAYS.between(from, to) < most
                && !to.isAfter(LocalDate.ofInstant(now, OpeningHours.ZONE));
    }

    private static Decision<CertificateEvent> issue(CertificateBook book, IssueCertificate command, Context context) {
        if (command.hours().isEmpty()) {
            return refuse(new VolunteeringRejection.NothingToCertify());
        }
        Certificate certificate = new Certificate(command.member(), command.from(), command.to(), command.hours());
        for (Map.Entry<Integer, Certificate> each : book.holding().entrySet()) {
            if (each.getValue().isOf(command.member(), command.from(), command.to())) {
                return each.getValue().equals(certificate)
                        ? refuse(new VolunteeringRejection.CertifiedAlready(each.getKey()))
                        : accept(
                                superseded(command, each, book.last() + 1, CertificateEnd.ISSUED_AGAIN),
                                issued(book, command, certificate, context));
            }
        }
        return accept(issued(book, command, certificate, context));
    }

    private static Decision<CertificateEvent> recount(
            CertificateBook book, RecountCertificate command, Context context) {
        Certificate before = book.holding().get(command.number());
        if (before == null || before.hours().equals(command.hours())) {
            return nothingToDo();
        }
        var entry = Map.entry(command.number(), before);
        return command.hours().isEmpty()
                ? accept(superseded(command, entry, null, CertificateEnd.HOURS_CORRECTED))
                : accept(
                        superseded(command, entry, book.last() + 1, end(before, command.hours())),
                        issued(book, command, before.counting(command.hours()), context));
    }

    /** Hours that were only added correct nothing. */
    private static CertificateEnd end(Certificate before, List<CertifiedHours> now) {
        return now.containsAll(before.hours()) ? CertificateEnd.ISSUED_AGAIN : CertificateEnd.HOURS_CORRECTED;
    }

    private static CertificateIssued issued(
            CertificateBook book, CertificateCommand command, Certificate certificate, Context context) {
        return new CertificateIssued(
                CertificatesId.of(command.issuer()),
                book.last() + 1,
                command.issuer(),
                certificate.member(),
                certificate.from(),
                certificate.to(),
                certificate.hours(),
                context.by().actor());
    }

    private static CertificateSuperseded superseded(
            CertificateCommand command,
            Map.Entry<Integer, Certificate> before,
            @Nullable Integer successor,
            CertificateEnd reason) {
        return new CertificateSuperseded(
                CertificatesId.of(command.issuer()),
                before.getKey(),
                before.getValue().member(),
                successor,
                reason);
    }

    @Override
    public CertificateBook evolve(CertificateBook book, CertificateEvent event, Instant occurred) {
        return switch (event) {
            case CertificateIssued issued -> book.with(issued.number(), Certificate.of(issued));
            case CertificateSuperseded superseded -> book.without(superseded.number());
        };
    }

    @Override
    public @Nullable PlaceId place(CertificateBook book) {
        return null;
    }
}

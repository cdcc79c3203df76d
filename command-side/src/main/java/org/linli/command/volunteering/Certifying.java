package org.linli.command.volunteering;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.membership.Directory;
import org.linli.command.membership.Organisation;
import org.linli.command.volunteering.CertificateCommand.IssueCertificate;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.Issuer;
import org.linli.web.RejectedException;

/**
 * Looks up in their histories what a certificate may count: a volunteer's diary tells in which actions of a time they have hours, and each of these
 * actions who organised it and what counts.
 */
public final class Certifying {
    private static final CertificateDecider CERTIFICATES = new CertificateDecider();

    private final Histories histories;
    private final Actions actions;

    public Certifying(Histories histories) {
        this.histories = histories;
        this.actions = new Actions(histories);
    }

    /** The wish for a certificate of what the organisation's actions recorded, without hours yet. Throws {@link RejectedException} when there is no such organisation. */
    IssueCertificate byOrganisation(OrganisationId id, MemberId member, LocalDate from, LocalDate to) {
        Organisation.Registered organisation = Directory.organisation(histories, id);
        return wish(new Issuer(id, organisation.place()), organisation.isActive(), member, from, to);
    }

    /** The wish for one of what the actions of the community's residents' committee recorded, without hours yet. */
    IssueCertificate byCommittee(PlaceId community, MemberId member, LocalDate from, LocalDate to) {
        return wish(new Issuer(null, community), true, member, from, to);
    }

    private static IssueCertificate wish(Issuer issuer, boolean active, MemberId member, LocalDate from, LocalDate to) {
        return new IssueCertificate(issuer, active, member, from, to, List.of());
    }

    /**
     * The wish with the hours that count. One that would be refused whatever counts stays as it is and its decider names the reason: nothing of the
     * member's is read for it.
     */
    IssueCertificate withHours(IssueCertificate wish, Context context) {
        return CertificateDecider.bar(wish, context) == null
                ? wish.counting(ofDays(wish.issuer(), wish.member(), wish.from(), wish.to()))
                : wish;
    }

    /** What counts of the member's time on these days in the issuer's actions, by day. */
    List<CertifiedHours> ofDays(Issuer issuer, MemberId member, LocalDate from, LocalDate to) {
        return actions.diaryOf(member).volunteers().counted().entrySet().stream()
                .filter(each -> !each.getValue().day().isBefore(from)
                        && !each.getValue().day().isAfter(to))
                .flatMap(each -> Stream.ofNullable(counting(issuer, member, each.getKey())))
                .sorted(comparing(CertifiedHours::day)
                        .thenComparing(each -> each.action().value()))
                .toList();
    }

    private @Nullable CertifiedHours counting(Issuer issuer, MemberId member, ActionId id) {
        Posted action = actions.posted(id);
        Part part = action == null ? null : action.part(member);
        Hours hours = part == null ? null : part.tally().counts();
        return action == null || hours == null || hours.minutes() == 0 || !isOf(issuer, action)
                ? null
                : new CertifiedHours(id, hours.attestation(), hours.day(), hours.minutes(), hours.source());
    }

    private static boolean isOf(Issuer issuer, Posted action) {
        return Objects.equals(issuer.organisation(), action.organisation())
                && (action.organisation() != null
                        || issuer.place().equals(action.shift().community()));
    }

    /** Who certifies what this action recorded. Throws {@link RejectedException} when there is no such action. */
    Issuer issuerOf(ActionId id) {
        Posted action = actions.posted(id);
        if (action == null) {
            throw new RejectedException(new Refusal.Unknown());
        }
        OrganisationId organisation = action.organisation();
        return organisation == null
                ? new Issuer(null, action.shift().community())
                : new Issuer(
                        organisation,
                        Directory.organisation(histories, organisation).place());
    }

    CertificateBook book(Issuer issuer) {
        return histories.stateOf(CertificatesId.of(issuer).value(), CERTIFICATES);
    }
}

package org.linli.query.mypage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.ErasureEvent;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.Grant;
import org.linli.kernel.membership.Grants;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.InvitationPresented;
import org.linli.kernel.membership.MemberEvent.InvitationWithdrawn;
import org.linli.kernel.membership.MemberEvent.MemberInvited;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberEvent.SignInCodeIssued;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealDecided;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealed;
import org.linli.kernel.membership.MemberEvent.SuspensionLifted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.membership.Verifications;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Quasi;
import org.linli.kernel.privacy.Sensitive;

/**
 * What a member is here. What was erased counts for nothing.
 *
 * @param community null for members who belong to none
 * @param verified how far the identity is verified
 * @param roles those held, those that ended included
 * @param suspension the last one; null when there was none or it was lifted
 * @param invitations those that were not taken back, oldest first
 * @param represents organisations, those for which it ended by itself included
 * @param reports what the member reported to the community as
 * @param residency whether their household is registered where they live; null while nobody recorded it
 * @param birth when they were born; null while nobody recorded it
 * @param leaving the wish to be erased; null when there is none
 */
public record MyStanding(
        MemberId member,
        @Nullable PlaceId community,
        Verifications verified,
        @Sensitive(subject = "member") List<Grant> roles,
        @Nullable Suspended suspension,
        List<Invited> invitations,
        @Sensitive(subject = "member") List<Represents> represents,
        @Sensitive(subject = "member") List<Reported> reports,
        @Sensitive(subject = "member") @Nullable Residency residency,
        @Quasi(subject = "member") @Nullable LocalDate birth,
        @Nullable Leaving leaving) {

    /** The roles, to be asked what holds when and where. */
    public Grants grants() {
        return new Grants(roles);
    }

    /** The member may not act until then; without an end, until it is lifted. */
    public record Suspended(
            SuspensionReason reason, @Nullable Instant until, Appeal appeal) {
        /** True while it holds. */
        boolean at(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    /** How far the appeal against a suspension has come; one that was granted ended it. */
    public enum Appeal {
        NONE,
        OPEN,
        REFUSED
    }

    /** An invitation, open until then, and whether somebody was registered on it. */
    public record Invited(InvitationId id, Instant until, boolean accepted) {}

    /** An organisation that the member acts for until then. */
    public record Represents(OrganisationId organisation, Instant until) {}

    /** What the member reported in as, and whether the community confirmed it. */
    public record Reported(Role capacity, boolean confirmed) {}

    /**
     * That the member wishes everything personal of theirs to be erased.
     *
     * @param due when it begins; until then it can be withdrawn
     * @param waitsFor ids of what had to be settled when it was put off last; empty when it never was
     */
    public record Leaving(Instant due, List<String> waitsFor) {}

    static MyStanding of(MemberRegistered event) {
        return new MyStanding(
                event.member(),
                event.community(),
                Verifications.NONE,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    MyStanding after(MemberEvent event) {
        return switch (event) {
            case MemberRegistered _, InvitationPresented _, SignInCodeIssued _ -> this;
            case IdentityVerified fact -> verified(verified.with(fact.level(), fact.until()));
            case RoleGranted fact -> granted(grants().after(fact));
            case RoleRevoked fact -> granted(grants().after(fact));
            case MemberSuspended fact -> suspended(new Suspended(fact.reason(), fact.until(), Appeal.NONE));
            case SuspensionLifted _ -> suspended(null);
            case SuspensionAppealed _ -> appealed(Appeal.OPEN);
            case SuspensionAppealDecided fact -> fact.granted() ? suspended(null) : appealed(Appeal.REFUSED);
            case MemberInvited fact -> invited(fact.invitation(), new Invited(fact.invitation(), fact.until(), false));
            case InvitationWithdrawn fact -> invited(fact.invitation(), null);
            case InvitationAccepted fact -> accepted(fact.invitation());
            case RepresentativeAppointed fact -> represents(fact.organisation(), fact.until());
            case RepresentativeDismissed fact -> represents(fact.organisation(), null);
            case MemberReportedIn fact -> reported(fact.capacity(), false);
            case ReportConfirmed fact -> reported(fact.capacity(), true);
            case ResidencyRecorded fact -> written(fact.residency(), birth);
            case BirthDateRecorded fact -> written(residency, fact.birth());
            case ErasureEvent fact -> leaving(fact);
        };
    }

    private MyStanding leaving(ErasureEvent event) {
        Leaving other = switch (event) {
            case ErasureRequested asked -> new Leaving(asked.due(), List.of());
            case ErasurePostponed later -> new Leaving(later.due(), later.open());
            case ErasureWithdrawn _, ErasureBegun _, MemberErased _, ErasureFinished _ -> null;
        };
        return new MyStanding(
                member,
                community,
                verified,
                roles,
                suspension,
                invitations,
                represents,
                reports,
                residency,
                birth,
                other);
    }

    private MyStanding written(@Nullable Residency living, @Nullable LocalDate born) {
        return new MyStanding(
                member,
                community,
                verified,
                roles,
                suspension,
                invitations,
                represents,
                reports,
                living,
                born,
                leaving);
    }

    private MyStanding verified(Verifications other) {
        return new MyStanding(
                member,
                community,
                other,
                roles,
                suspension,
                invitations,
                represents,
                reports,
                residency,
                birth,
                leaving);
    }

    private MyStanding granted(Grants other) {
        return new MyStanding(
                member,
                community,
                verified,
                other.all(),
                suspension,
                invitations,
                represents,
                reports,
                residency,
                birth,
                leaving);
    }

    /** The organisations that the member acts for then. */
    List<Represents> represented(Instant now) {
        return represents.stream().filter(one -> now.isBefore(one.until())).toList();
    }

    private MyStanding suspended(@Nullable Suspended other) {
        return new MyStanding(
                member, community, verified, roles, other, invitations, represents, reports, residency, birth, leaving);
    }

    private MyStanding appealed(Appeal appeal) {
        return suspension == null ? this : suspended(new Suspended(suspension.reason(), suspension.until(), appeal));
    }

    private MyStanding accepted(InvitationId id) {
        return invitations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> invited(id, new Invited(id, one.until(), true)))
                .orElse(this);
    }

    private MyStanding invited(InvitationId id, @Nullable Invited invited) {
        List<Invited> other = with(invitations, one -> one.id().equals(id), invited);
        return new MyStanding(
                member, community, verified, roles, suspension, other, represents, reports, residency, birth, leaving);
    }

    private MyStanding represents(@Nullable OrganisationId organisation, @Nullable Instant until) {
        if (organisation == null) {
            return this;
        }
        List<Represents> other = with(
                represents,
                one -> one.organisation().equals(organisation),
                until == null ? null : new Represents(organisation, until));
        return new MyStanding(
                member, community, verified, roles, suspension, invitations, other, reports, residency, birth, leaving);
    }

    private MyStanding reported(@Nullable Role capacity, boolean confirmed) {
        if (capacity == null) {
            return this;
        }
        List<Reported> other = with(reports, one -> one.capacity() == capacity, new Reported(capacity, confirmed));
        return new MyStanding(
                member,
                community,
                verified,
                roles,
                suspension,
                invitations,
                represents,
                other,
                residency,
                birth,
                leaving);
    }

    /** These without the old ones, and with the new one. */
    private static <T> List<T> with(List<T> all, Predicate<T> old, @Nullable T one) {
        List<T> rest = new ArrayList<>(all);
        rest.removeIf(old);
        if (one != null) {
            rest.add(one);
        }
        return List.copyOf(rest);
    }
}

package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.util.EnumSet;
import java.util.Set;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.TieCommand.AppointRepresentative;
import org.linli.command.membership.TieCommand.ConfirmReport;
import org.linli.command.membership.TieCommand.DismissRepresentative;
import org.linli.command.membership.TieCommand.ReportIn;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** The rules of representing an organisation, and of reporting to the community where one lives (报到). */
final class TieSteps {
    private static final Set<Role> REPORTING = EnumSet.of(Role.PARTY_MEMBER, Role.VOLUNTEER);

    private TieSteps() {}

    static Decision<MemberEvent> decide(Registered member, TieCommand command, Context context) {
        return switch (command) {
            case AppointRepresentative appoint -> appoint(member, appoint, context);
            case DismissRepresentative dismiss -> dismiss(member, dismiss, context);
            case ReportIn report -> report(member, report, context);
            case ConfirmReport confirm -> confirm(member, confirm, context);
        };
    }

    private static Decision<MemberEvent> appoint(Registered member, AppointRepresentative command, Context context) {
        Unit unit = command.unit();
        if (context.by().involves(member.id())) {
            return refuse(new MembershipRejection.OwnRole());
        }
        if (!mayAppoint(context.by(), unit)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!unit.organisation().isActive()) {
            return refuse(new MembershipRejection.OrganisationInactive());
        }
        if (MembershipRules.isOutOfRange(
                command.until(), context.now(), context.rules().membership().longestRole())) {
            return refuse(new MembershipRejection.EndOutOfRange());
        }
        return member.ties().represented(context.now()).contains(unit.id())
                ? refuse(new MembershipRejection.AlreadyRepresents())
                : accept(new RepresentativeAppointed(
                        member.id(),
                        unit.id(),
                        context.now(),
                        command.until(),
                        context.by().principal()));
    }

    private static Decision<MemberEvent> dismiss(Registered member, DismissRepresentative command, Context context) {
        Authority by = context.by();
        Unit unit = command.unit();
        if (!by.principal().equals(member.id()) && !mayAppoint(by, unit)) {
            return refuse(new Refusal.NotAllowed());
        }
        return member.ties().represented(context.now()).contains(unit.id())
                ? accept(new RepresentativeDismissed(member.id(), unit.id(), by.principal()))
                : refuse(new MembershipRejection.DoesNotRepresent());
    }

    /** The party appoints who acts for its organisations; the committee who acts for the others. */
    private static boolean mayAppoint(Authority by, Unit unit) {
        Role appoints = unit.organisation().kind() == OrganisationKind.PARTY
                ? Role.ORGANISATION_REVIEWER
                : Role.COMMITTEE_STAFF;
        return by.isSystem() || by.holds(appoints, Role.OPERATOR);
    }

    private static Decision<MemberEvent> report(Registered member, ReportIn command, Context context) {
        if (!context.by().principal().equals(member.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        PlaceId community = member.community();
        if (community == null) {
            return refuse(new Refusal.WrongPlace());
        }
        if (!REPORTING.contains(command.capacity())
                || !member.grants().anywhere(context.now()).contains(command.capacity())) {
            return refuse(new MembershipRejection.CapacityNotHeld());
        }
        Unit unit = command.unit();
        if (unit != null && !isUnitFor(command.capacity(), unit)) {
            return refuse(new MembershipRejection.UnitUnfit());
        }
        return member.ties().reports().containsKey(command.capacity())
                ? refuse(new MembershipRejection.AlreadyReported())
                : accept(new MemberReportedIn(
                        member.id(), community, command.capacity(), unit == null ? null : unit.id()));
    }

    private static boolean isUnitFor(Role capacity, Unit unit) {
        return unit.organisation().isActive()
                && (capacity != Role.PARTY_MEMBER || unit.organisation().kind() == OrganisationKind.PARTY);
    }

    private static Decision<MemberEvent> confirm(Registered member, ConfirmReport command, Context context) {
        Authority by = context.by();
        if (by.involves(member.id())) {
            return refuse(new MembershipRejection.OwnReport());
        }
        PlaceId community = member.community();
        if (community == null || !by.holds(Role.ORGANISATION_REVIEWER, Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        Boolean confirmed = member.ties().reports().get(command.capacity());
        if (confirmed == null) {
            return refuse(new MembershipRejection.NoReport());
        }
        return confirmed
                ? nothingToDo()
                : accept(new ReportConfirmed(member.id(), community, command.capacity(), by.principal()));
    }
}

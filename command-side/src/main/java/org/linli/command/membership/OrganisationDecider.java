package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.Organisation.Registered;
import org.linli.command.membership.Organisation.Report;
import org.linli.command.membership.Organisation.State;
import org.linli.command.membership.Organisation.Unregistered;
import org.linli.command.membership.OrganisationCommand.CloseOrganisation;
import org.linli.command.membership.OrganisationCommand.ConfirmOrganisationReport;
import org.linli.command.membership.OrganisationCommand.RegisterOrganisation;
import org.linli.command.membership.OrganisationCommand.ReinstateOrganisation;
import org.linli.command.membership.OrganisationCommand.ReportOrganisation;
import org.linli.command.membership.OrganisationCommand.SuspendOrganisation;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationClosed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReinstated;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportConfirmed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportedIn;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** The rules of organisations: who registers, suspends and closes them, and double reporting (双报到). */
public record OrganisationDecider() implements Decider<Organisation, OrganisationCommand, OrganisationEvent> {

    @Override
    public Organisation initial() {
        return new Unregistered();
    }

    @Override
    public Decision<OrganisationEvent> decide(Organisation state, OrganisationCommand command, Context context) {
        return switch (state) {
            case Unregistered _ ->
                command instanceof RegisterOrganisation register
                        ? register(register, context)
                        : refuse(new Refusal.Unknown());
            case Registered organisation ->
                switch (command) {
                    case RegisterOrganisation _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case SuspendOrganisation suspend -> suspend(organisation, suspend, context.by());
                    case ReinstateOrganisation _ -> reinstate(organisation, context.by());
                    case CloseOrganisation _ -> close(organisation, context.by());
                    case ReportOrganisation report -> report(organisation, report, context);
                    case ConfirmOrganisationReport confirm -> confirm(organisation, confirm, context.by());
                };
        };
    }

    private static Decision<OrganisationEvent> register(RegisterOrganisation command, Context context) {
        if (!mayKeep(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (context.here().kind() == null) {
            return refuse(new Refusal.WrongPlace());
        }
        MembershipRules rules = context.rules().membership();
        String registration = command.registration();
        if (!Wording.isText(command.name().zh(), rules.longestName())
                || !Wording.isText(command.name().en(), rules.longestName())
                || (registration != null && !Wording.isText(registration, rules.longestReference()))) {
            return refuse(new MembershipRejection.OrganisationMalformed());
        }
        return accept(new OrganisationRegistered(
                command.organisation(),
                command.kind(),
                command.name(),
                command.place(),
                registration,
                context.by().principal()));
    }

    private static Decision<OrganisationEvent> suspend(
            Registered organisation, SuspendOrganisation command, Authority by) {
        if (!mayRule(by, organisation)) {
            return refuse(new Refusal.NotAllowed());
        }
        return organisation.isActive()
                ? accept(new OrganisationSuspended(organisation.id(), command.reason(), by.principal()))
                : refuse(new MembershipRejection.OrganisationInactive());
    }

    private static Decision<OrganisationEvent> reinstate(Registered organisation, Authority by) {
        if (!mayRule(by, organisation)) {
            return refuse(new Refusal.NotAllowed());
        }
        return switch (organisation.state()) {
            case SUSPENDED -> accept(new OrganisationReinstated(organisation.id(), by.principal()));
            case ACTIVE -> nothingToDo();
            case CLOSED -> refuse(new MembershipRejection.OrganisationInactive());
        };
    }

    private static Decision<OrganisationEvent> close(Registered organisation, Authority by) {
        if (!mayRule(by, organisation)) {
            return refuse(new Refusal.NotAllowed());
        }
        return organisation.state() == State.CLOSED
                ? nothingToDo()
                : accept(new OrganisationClosed(organisation.id(), by.principal()));
    }

    private static Decision<OrganisationEvent> report(
            Registered organisation, ReportOrganisation command, Context context) {
        if (!context.by().represents().contains(organisation.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (organisation.kind() != OrganisationKind.PARTY) {
            return refuse(new MembershipRejection.OnlyPartyOrganisations());
        }
        if (!organisation.isActive()) {
            return refuse(new MembershipRejection.OrganisationInactive());
        }
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        return organisation.reports().containsKey(command.place())
                ? refuse(new MembershipRejection.AlreadyReported())
                : accept(new OrganisationReportedIn(
                        organisation.id(), command.place(), context.by().principal()));
    }

    private static Decision<OrganisationEvent> confirm(
            Registered organisation, ConfirmOrganisationReport command, Authority by) {
        if (!by.holds(Role.ORGANISATION_REVIEWER, Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        Report report = organisation.reports().get(command.place());
        if (report == null) {
            return refuse(new MembershipRejection.NoReport());
        }
        if (by.involves(report.by()) || by.represents().contains(organisation.id())) {
            return refuse(new MembershipRejection.OwnReport());
        }
        return report.confirmed()
                ? nothingToDo()
                : accept(new OrganisationReportConfirmed(organisation.id(), command.place(), by.principal()));
    }

    private static boolean mayKeep(Authority by) {
        return by.isSystem() || by.holds(Role.COMMITTEE_STAFF, Role.OPERATOR);
    }

    /** Who acts for an organisation does not decide about it. */
    private static boolean mayRule(Authority by, Registered organisation) {
        return mayKeep(by) && !by.represents().contains(organisation.id());
    }

    @Override
    public Organisation evolve(Organisation state, OrganisationEvent event, Instant occurred) {
        return switch (event) {
            case OrganisationRegistered fact ->
                new Registered(fact.organisation(), fact.kind(), fact.name(), fact.place(), State.ACTIVE, Map.of());
            case OrganisationSuspended _ -> ((Registered) state).with(State.SUSPENDED);
            case OrganisationReinstated _ -> ((Registered) state).with(State.ACTIVE);
            case OrganisationClosed _ -> ((Registered) state).with(State.CLOSED);
            case OrganisationReportedIn fact ->
                ((Registered) state).with(fact.community(), new Report(fact.by(), false));
            case OrganisationReportConfirmed fact -> ((Registered) state).confirmed(fact.community());
        };
    }

    @Override
    public @Nullable PlaceId place(Organisation state) {
        return state instanceof Registered organisation ? organisation.place() : null;
    }
}

package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.Member.Leaving;
import org.linli.command.membership.Member.Nobody;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.IssueSignInCode;
import org.linli.command.membership.MemberCommand.Presented;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.membership.Suspension.Appeal;
import org.linli.kernel.membership.ErasureEvent;
import org.linli.kernel.membership.Level;
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
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** The rules of membership. */
public record MemberDecider() implements Decider<Member, MemberCommand, MemberEvent> {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

    /** Which roles each role may give and take; the operator and the system may all. */
    private static final Map<Role, Set<Role>> GIVES = Map.of(
            Role.COMMITTEE_STAFF, EnumSet.of(Role.RESIDENT, Role.VOLUNTEER, Role.HOUSE_KEEPER),
            Role.ORGANISATION_REVIEWER, EnumSet.of(Role.PARTY_MEMBER, Role.PARTY_BUILDING_INSTRUCTOR));

    /** Roles whose holders decide about others. */
    private static final Set<Role> OFFICES = EnumSet.of(
            Role.PARTY_BUILDING_INSTRUCTOR,
            Role.COMMITTEE_STAFF,
            Role.ORGANISATION_REVIEWER,
            Role.VETTING_OFFICER,
            Role.RESEARCHER,
            Role.AUDITOR,
            Role.OPERATOR);

    @Override
    public Member initial() {
        return new Nobody();
    }

    @Override
    public Decision<MemberEvent> decide(Member state, MemberCommand command, Context context) {
        return switch (state) {
            case Nobody _ ->
                command instanceof RegisterMember register
                        ? register(register, context)
                        : refuse(new Refusal.Unknown());
            case Registered member ->
                switch (command) {
                    case RegisterMember _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case VerifyIdentity verify -> verify(member, verify, context);
                    case GrantRole grant -> grant(member, grant, context);
                    case RevokeRole revoke -> revoke(member, revoke, context);
                    case IssueSignInCode issue -> issue(member, issue, context);
                    case SuspensionCommand about -> SuspensionSteps.decide(member, about, context);
                    case InvitationCommand about -> InvitationSteps.decide(member, about, context);
                    case TieCommand about -> TieSteps.decide(member, about, context);
                    case ParticularsCommand about -> ParticularsSteps.decide(member, about, context);
                    case ErasureCommand about -> ErasureSteps.decide(member, about, context);
                };
            case Leaving member -> ErasureSteps.decide(member, command);
        };
    }

    private static Decision<MemberEvent> register(RegisterMember command, Context context) {
        if (!mayKeepMembers(context)) {
            return refuse(new Refusal.NotAllowed());
        }
        boolean ofTheService = command.community() == null && context.by().isSystem();
        if (!ofTheService && context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        if (!Wording.isText(command.name(), context.rules().membership().longestName())) {
            return refuse(new MembershipRejection.NameMalformed());
        }
        if (command.phone() != null && !PHONE.matcher(command.phone()).matches()) {
            return refuse(new MembershipRejection.PhoneMalformed());
        }
        MemberRegistered registered =
                new MemberRegistered(command.member(), command.name(), command.phone(), command.community());
        Presented presented = command.presented();
        if (presented == null) {
            return accept(registered);
        }
        return presented.open()
                ? accept(
                        registered,
                        new InvitationPresented(command.member(), presented.invitation(), presented.inviter()))
                : refuse(new MembershipRejection.InvitationNotOpen());
    }

    private static Decision<MemberEvent> verify(Registered member, VerifyIdentity command, Context context) {
        if (context.by().involves(member.id())) {
            return refuse(new MembershipRejection.OwnIdentity());
        }
        if (!mayKeepMembers(context)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (command.level() == Level.L0) {
            return refuse(new MembershipRejection.NothingVerified());
        }
        if (MembershipRules.isOutOfRange(
                command.until(), context.now(), context.rules().membership().longestVerification())) {
            return refuse(new MembershipRejection.EndOutOfRange());
        }
        if (member.verified().cover(command.level(), command.until())) {
            return nothingToDo();
        }
        return accept(new IdentityVerified(
                member.id(), command.level(), command.until(), context.by().principal()));
    }

    private static Decision<MemberEvent> grant(Registered member, GrantRole command, Context context) {
        if (context.by().involves(member.id())) {
            return refuse(new MembershipRejection.OwnRole());
        }
        if (!mayGive(command.role(), command.place(), context)) {
            return refuse(new MembershipRejection.RoleNotYoursToGive());
        }
        if (command.place() != null && context.here().kind() == null) {
            return refuse(new Refusal.WrongPlace());
        }
        if (MembershipRules.isOutOfRange(
                command.until(), context.now(), context.rules().membership().longestRole())) {
            return refuse(new MembershipRejection.EndOutOfRange());
        }
        if (member.grants().hold(command.role(), command.place(), context.now())) {
            return refuse(new MembershipRejection.RoleAlreadyHeld());
        }
        return accept(new RoleGranted(
                member.id(),
                command.role(),
                command.place(),
                context.now(),
                command.until(),
                context.by().principal()));
    }

    private static Decision<MemberEvent> revoke(Registered member, RevokeRole command, Context context) {
        if (!mayGive(command.role(), command.place(), context)) {
            return refuse(new MembershipRejection.RoleNotYoursToGive());
        }
        if (!member.grants().hold(command.role(), command.place(), context.now())) {
            return refuse(new MembershipRejection.RoleNotHeld());
        }
        return accept(new RoleRevoked(
                member.id(), command.role(), command.place(), context.by().principal()));
    }

    /** Whoever hands out a code could use it: so it opens no office, and the member sees that it was given out. */
    private static Decision<MemberEvent> issue(Registered member, IssueSignInCode command, Context context) {
        if (context.by().involves(member.id())) {
            return refuse(new MembershipRejection.OwnSignInCode());
        }
        if (!mayKeepMembers(context)) {
            return refuse(new Refusal.NotAllowed());
        }
        boolean isOfficer = !Collections.disjoint(OFFICES, member.grants().anywhere(context.now()));
        if (isOfficer && !context.by().holds(Role.OPERATOR)) {
            return refuse(new MembershipRejection.SignInOfAnOfficer());
        }
        if (member.verified().at(context.now()) == Level.L0) {
            return refuse(new MembershipRejection.IdentityNotChecked());
        }
        Instant until = context.now().plus(command.life());
        return accept(new SignInCodeIssued(member.id(), until, context.by().principal()));
    }

    static boolean mayKeepMembers(Context context) {
        return context.by().isSystem() || context.by().holds(Role.COMMITTEE_STAFF, Role.OPERATOR);
    }

    private static boolean mayGive(Role role, @Nullable PlaceId place, Context context) {
        if (context.by().isSystem() || context.by().holds(Role.OPERATOR)) {
            return true;
        }
        return place != null
                && context.by().roles().stream()
                        .anyMatch(own -> GIVES.getOrDefault(own, Set.of()).contains(role));
    }

    @Override
    public Member evolve(Member state, MemberEvent event, Instant occurred) {
        if (event instanceof MemberRegistered registered) {
            return Registered.first(registered.member(), registered.community());
        }
        if (state instanceof Leaving member) {
            return ErasureSteps.after(member, event);
        }
        Registered member = (Registered) state;
        return switch (event) {
            case MemberRegistered _ -> member;
            case InvitationPresented _, SignInCodeIssued _ -> member;
            case IdentityVerified fact -> member.with(member.verified().with(fact.level(), fact.until()));
            case RoleGranted fact -> member.with(member.grants().after(fact));
            case RoleRevoked fact -> member.with(member.grants().after(fact));
            case MemberSuspended fact -> member.with(Suspension.of(fact));
            case SuspensionLifted _ -> member.with((Suspension) null);
            case SuspensionAppealed _ -> member.with(SuspensionSteps.after(member.suspension(), Appeal.OPEN));
            case SuspensionAppealDecided fact ->
                member.with(fact.granted() ? null : SuspensionSteps.after(member.suspension(), Appeal.DECIDED));
            case MemberInvited fact -> member.with(member.invitations().after(fact));
            case InvitationWithdrawn fact -> member.with(member.invitations().after(fact));
            case InvitationAccepted fact -> member.with(member.invitations().after(fact));
            case RepresentativeAppointed fact -> member.with(member.ties().after(fact));
            case RepresentativeDismissed fact -> member.with(member.ties().after(fact));
            case MemberReportedIn fact -> member.with(member.ties().after(fact));
            case ReportConfirmed fact -> member.with(member.ties().after(fact));
            case ResidencyRecorded fact -> member.with(member.particulars().after(fact));
            case BirthDateRecorded fact -> member.with(member.particulars().after(fact));
            case ErasureEvent fact -> ErasureSteps.after(member, fact);
        };
    }

    @Override
    public @Nullable PlaceId place(Member state) {
        return switch (state) {
            case Nobody _ -> null;
            case Registered member -> member.community();
            case Leaving member -> member.community();
        };
    }
}

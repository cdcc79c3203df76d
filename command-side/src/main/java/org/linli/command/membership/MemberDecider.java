package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.Member.Grant;
import org.linli.command.membership.Member.Nobody;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.IssueSignInCode;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberEvent.SignInCodeIssued;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.Verifications;
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
                };
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
        return accept(new MemberRegistered(command.member(), command.name(), command.phone(), command.community()));
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
        if (isOutOfRange(
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
        if (isOutOfRange(
                command.until(), context.now(), context.rules().membership().longestRole())) {
            return refuse(new MembershipRejection.EndOutOfRange());
        }
        if (holds(member, command.role(), command.place(), context.now())) {
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
        if (!holds(member, command.role(), command.place(), context.now())) {
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
        boolean isOfficer = !Collections.disjoint(OFFICES, member.rolesAnywhere(context.now()));
        if (isOfficer && !context.by().holds(Role.OPERATOR)) {
            return refuse(new MembershipRejection.SignInOfAnOfficer());
        }
        if (member.verified().at(context.now()) == Level.L0) {
            return refuse(new MembershipRejection.IdentityNotChecked());
        }
        Instant until = context.now().plus(command.life());
        return accept(new SignInCodeIssued(member.id(), until, context.by().principal()));
    }

    private static boolean mayKeepMembers(Context context) {
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

    private static boolean holds(Registered member, Role role, @Nullable PlaceId place, Instant now) {
        return member.grants().stream().anyMatch(grant -> grant.is(role, place) && grant.holds(now));
    }

    private static boolean isOutOfRange(Instant until, Instant now, Duration longest) {
        return !until.isAfter(now) || until.isAfter(now.plus(longest));
    }

    @Override
    public Member evolve(Member state, MemberEvent event, Instant occurred) {
        if (event instanceof MemberRegistered registered) {
            return new Registered(registered.member(), registered.community(), Verifications.NONE, List.of());
        }
        Registered member = (Registered) state;
        return switch (event) {
            case MemberRegistered _ -> member;
            case IdentityVerified verified ->
                new Registered(
                        member.id(),
                        member.community(),
                        member.verified().with(verified.level(), verified.until()),
                        member.grants());
            case RoleGranted granted -> with(member, granted.role(), granted.place(), granted.until());
            case RoleRevoked revoked -> with(member, revoked.role(), revoked.place(), null);
            case SignInCodeIssued _ -> member;
        };
    }

    /** The member with this role until then, or without it. An erased role counts for nothing. */
    private static Registered with(
            Registered member, @Nullable Role role, @Nullable PlaceId place, @Nullable Instant until) {
        if (role == null) {
            return member;
        }
        List<Grant> grants = new ArrayList<>(member.grants());
        grants.removeIf(grant -> grant.is(role, place));
        if (until != null) {
            grants.add(new Grant(role, place, until));
        }
        return new Registered(member.id(), member.community(), member.verified(), List.copyOf(grants));
    }

    @Override
    public @Nullable PlaceId place(Member state) {
        return state instanceof Registered member ? member.community() : null;
    }
}

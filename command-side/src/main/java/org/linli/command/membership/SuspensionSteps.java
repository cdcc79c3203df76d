package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.Suspension.Appeal;
import org.linli.command.membership.SuspensionCommand.AppealSuspension;
import org.linli.command.membership.SuspensionCommand.DecideAppeal;
import org.linli.command.membership.SuspensionCommand.LiftSuspension;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealDecided;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealed;
import org.linli.kernel.membership.MemberEvent.SuspensionLifted;
import org.linli.kernel.membership.Role;

/** The rules of a member's suspension. */
final class SuspensionSteps {
    private SuspensionSteps() {}

    static Decision<MemberEvent> decide(Registered member, SuspensionCommand command, Context context) {
        return switch (command) {
            case SuspendMember suspend -> suspend(member, suspend, context);
            case LiftSuspension _ -> lift(member, context);
            case AppealSuspension appeal -> appeal(member, appeal, context);
            case DecideAppeal decision -> decideAppeal(member, decision, context);
        };
    }

    private static Decision<MemberEvent> suspend(Registered member, SuspendMember command, Context context) {
        Rejection fault = faultOf(context, member);
        if (fault != null) {
            return refuse(fault);
        }
        if (!Wording.isText(command.note(), context.rules().membership().longestText())) {
            return refuse(new MembershipRejection.ReasonMalformed());
        }
        Instant until = command.until();
        if (until != null
                && MembershipRules.isOutOfRange(
                        until, context.now(), context.rules().membership().longestSuspension())) {
            return refuse(new MembershipRejection.SuspensionEndOutOfRange());
        }
        return member.isSuspended(context.now())
                ? refuse(new MembershipRejection.AlreadySuspended())
                : accept(new MemberSuspended(
                        member.id(),
                        command.reason(),
                        command.note(),
                        until,
                        context.by().principal()));
    }

    private static Decision<MemberEvent> lift(Registered member, Context context) {
        Rejection fault = faultOf(context, member);
        if (fault != null) {
            return refuse(fault);
        }
        return member.isSuspended(context.now())
                ? accept(new SuspensionLifted(member.id(), context.by().principal()))
                : refuse(new MembershipRejection.NotSuspended());
    }

    private static Decision<MemberEvent> appeal(Registered member, AppealSuspension command, Context context) {
        if (!context.by().principal().equals(member.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        Suspension suspension = member.suspension();
        if (suspension == null || !suspension.holds(context.now())) {
            return refuse(new MembershipRejection.NotSuspended());
        }
        if (suspension.appeal() != Appeal.NONE) {
            return refuse(new MembershipRejection.AlreadyAppealed());
        }
        return Wording.isText(command.text(), context.rules().membership().longestText())
                ? accept(new SuspensionAppealed(member.id(), command.text()))
                : refuse(new MembershipRejection.ReasonMalformed());
    }

    private static Decision<MemberEvent> decideAppeal(Registered member, DecideAppeal command, Context context) {
        Rejection fault = faultOf(context, member);
        if (fault != null) {
            return refuse(fault);
        }
        Suspension suspension = member.suspension();
        if (suspension == null || suspension.appeal() != Appeal.OPEN) {
            return refuse(new MembershipRejection.NoAppeal());
        }
        if (context.by().involves(suspension.by())) {
            return refuse(new MembershipRejection.AppealOfOwnDecision());
        }
        String note = command.note();
        if (note != null && !Wording.isText(note, context.rules().membership().longestText())) {
            return refuse(new MembershipRejection.ReasonMalformed());
        }
        return accept(new SuspensionAppealDecided(
                member.id(), command.granted(), note, context.by().principal()));
    }

    /** Why the sender may not decide about this member; an operator's matters are another operator's. */
    private static @Nullable Rejection faultOf(Context context, Registered member) {
        Authority by = context.by();
        if (by.involves(member.id())) {
            return new MembershipRejection.OwnSuspension();
        }
        if (by.isSystem() || by.holds(Role.OPERATOR)) {
            return null;
        }
        if (!by.holds(Role.COMMITTEE_STAFF)) {
            return new Refusal.NotAllowed();
        }
        return member.grants().anywhere(context.now()).contains(Role.OPERATOR)
                ? new MembershipRejection.OperatorsOwnMatter()
                : null;
    }

    /** The suspension once its appeal has come so far. */
    static @Nullable Suspension after(@Nullable Suspension suspension, Appeal appeal) {
        return suspension == null ? null : suspension.with(appeal);
    }
}

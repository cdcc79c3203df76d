package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.membership.InvitationCommand.AcceptInvitation;
import org.linli.command.membership.InvitationCommand.InviteMember;
import org.linli.command.membership.InvitationCommand.WithdrawInvitation;
import org.linli.command.membership.Invitations.Invitation;
import org.linli.command.membership.Member.Registered;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.InvitationWithdrawn;
import org.linli.kernel.membership.MemberEvent.MemberInvited;

/** The rules of a member's invitations. */
final class InvitationSteps {
    private InvitationSteps() {}

    static Decision<MemberEvent> decide(Registered member, InvitationCommand command, Context context) {
        return switch (command) {
            case InviteMember invite -> invite(member, invite, context);
            case WithdrawInvitation withdraw -> withdraw(member, withdraw, context);
            case AcceptInvitation accept -> accepted(member, accept);
        };
    }

    private static Decision<MemberEvent> invite(Registered member, InviteMember command, Context context) {
        MembershipRules rules = context.rules().membership();
        if (!context.by().principal().equals(member.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (member.invitations().get(command.invitation()) != null) {
            return refuse(new Refusal.AlreadyExists(command.invitation().value()));
        }
        if (MembershipRules.isOutOfRange(command.until(), context.now(), rules.longestInvitation())) {
            return refuse(new MembershipRejection.InvitationEndOutOfRange());
        }
        return member.invitations().open(context.now()) >= rules.mostInvitations()
                ? refuse(new MembershipRejection.TooManyInvitations(rules.mostInvitations()))
                : accept(new MemberInvited(member.id(), command.invitation(), command.until()));
    }

    private static Decision<MemberEvent> withdraw(Registered member, WithdrawInvitation command, Context context) {
        if (!context.by().principal().equals(member.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (member.invitations().get(command.invitation()) == null) {
            return refuse(new Refusal.Unknown());
        }
        return member.invitations().isOpen(command.invitation(), context.now())
                ? accept(new InvitationWithdrawn(member.id(), command.invitation()))
                : refuse(new MembershipRejection.InvitationNotOpen());
    }

    /** Whether it was open counts at the time of the registration, however late this is handled. */
    private static Decision<MemberEvent> accepted(Registered member, AcceptInvitation command) {
        if (command.by().equals(member.id())) {
            return refuse(new MembershipRejection.OwnInvitation());
        }
        Invitation invitation = member.invitations().get(command.invitation());
        if (invitation != null && command.by().equals(invitation.acceptedBy())) {
            return nothingToDo();
        }
        return invitation != null && invitation.isOpen(command.at())
                ? accept(new InvitationAccepted(member.id(), command.invitation(), command.by()))
                : refuse(new MembershipRejection.InvitationNotOpen());
    }
}

package org.linli.command.membership;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Refusal;
import org.linli.command.Sender;
import org.linli.command.membership.InvitationCommand.AcceptInvitation;
import org.linli.kernel.EventMeta;
import org.linli.kernel.membership.MemberEvent.InvitationPresented;
import org.linli.web.RejectedException;

/**
 * Counts a registration on the invitation that was presented with it. Only the inviter's own history says whether somebody else took it up meanwhile, or the inviter is gone; then
 * the new member is a member all the same, on nobody's invitation.
 */
@ProcessingGroup(WhenInvitationPresentedThenAccept.NAME)
@DisallowReplay
public final class WhenInvitationPresentedThenAccept {
    public static final String NAME = "invitations";

    private final Commands commands;

    public WhenInvitationPresentedThenAccept(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(InvitationPresented event, EventMessage<?> message) {
        AcceptInvitation accept = new AcceptInvitation(
                event.inviter(),
                event.invitation(),
                event.member(),
                EventMeta.of(message.getMetaData()).occurred());
        try {
            commands.send(accept, Sender.following(message));
        } catch (RejectedException refused) {
            switch (refused.rejection()) {
                case MembershipRejection.InvitationNotOpen _, Refusal.MemberGone _ -> {}
                default -> throw refused;
            }
        }
    }
}

package org.linli.command.membership;

import java.time.Instant;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MemberId;

/** What may be wished about a member's invitations. */
public sealed interface InvitationCommand extends MemberCommand {

    /** Invites somebody who is not registered yet. */
    record InviteMember(MemberId member, InvitationId invitation, Instant until) implements InvitationCommand {}

    /** Takes an invitation back. */
    record WithdrawInvitation(MemberId member, InvitationId invitation) implements InvitationCommand {}

    /**
     * Counts a registration on the invitation.
     *
     * @param at when it was
     */
    record AcceptInvitation(MemberId member, InvitationId invitation, MemberId by, Instant at)
            implements InvitationCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}

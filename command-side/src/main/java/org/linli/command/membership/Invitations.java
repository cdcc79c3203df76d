package org.linli.command.membership;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.InvitationWithdrawn;
import org.linli.kernel.membership.MemberEvent.MemberInvited;
import org.linli.kernel.membership.MemberId;

/** The invitations that a member sent. */
record Invitations(Map<InvitationId, Invitation> all) {
    static final Invitations NONE = new Invitations(Map.of());

    Invitations {
        all = Map.copyOf(all);
    }

    /**
     * One invitation.
     *
     * @param acceptedBy who was registered on it; null: nobody so far
     */
    record Invitation(
            Instant until, boolean withdrawn, @Nullable MemberId acceptedBy) {
        boolean isOpen(Instant now) {
            return !withdrawn && acceptedBy == null && now.isBefore(until);
        }
    }

    @Nullable
    Invitation get(InvitationId id) {
        return all.get(id);
    }

    /** True when this one can be taken up at this time. */
    boolean isOpen(InvitationId id, Instant now) {
        Invitation invitation = get(id);
        return invitation != null && invitation.isOpen(now);
    }

    /** How many can be taken up at this time. */
    long open(Instant now) {
        return all.values().stream()
                .filter(invitation -> invitation.isOpen(now))
                .count();
    }

    Invitations after(MemberInvited event) {
        return with(event.invitation(), new Invitation(event.until(), false, null));
    }

    Invitations after(InvitationWithdrawn event) {
        Invitation before = get(event.invitation());
        return before == null
                ? this
                : with(event.invitation(), new Invitation(before.until(), true, before.acceptedBy()));
    }

    Invitations after(InvitationAccepted event) {
        Invitation before = get(event.invitation());
        return before == null
                ? this
                : with(event.invitation(), new Invitation(before.until(), before.withdrawn(), event.by()));
    }

    private Invitations with(InvitationId id, Invitation invitation) {
        Map<InvitationId, Invitation> more = new HashMap<>(all);
        more.put(id, invitation);
        return new Invitations(more);
    }
}

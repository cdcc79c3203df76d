package org.linli.command;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.membership.MembershipRejection;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;

/** Who may record something in a member's name that the member does not send themselves. */
public final class RecordedConsent {
    /** The ways by which staff takes somebody's consent. */
    private static final Set<Channel> STAFFED = EnumSet.of(Channel.DESK, Channel.PHONE, Channel.PAPER);

    private RecordedConsent() {}

    /**
     * The refusal, or null: the member consents by sending it themselves or through their proxy; committee staff of the place says where the
     * consent is kept, and takes it at the desk, by phone or on paper.
     *
     * @param kept where the consent is kept, as it was said; null: nothing was said
     */
    public static @Nullable Rejection fault(Context context, MemberId member, @Nullable String kept) {
        Authority by = context.by();
        if (kept != null && !Wording.isText(kept, context.rules().membership().longestReference())) {
            return new MembershipRejection.ConsentMissing();
        }
        if (by.principal().equals(member)) {
            return null;
        }
        if (!by.holds(Role.COMMITTEE_STAFF)) {
            return new Refusal.NotAllowed();
        }
        return kept == null || !STAFFED.contains(by.channel()) ? new MembershipRejection.ConsentMissing() : null;
    }
}

package org.linli.command.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.SuspensionReason;

/** What may be wished about a member's suspension. */
public sealed interface SuspensionCommand extends MemberCommand {

    /** Keeps the member from acting until a time; without one, until it is lifted. */
    record SuspendMember(
            MemberId member,
            SuspensionReason reason,
            String note,
            @Nullable Instant until) implements SuspensionCommand {}

    /** Ends it before its time. */
    record LiftSuspension(MemberId member) implements SuspensionCommand {}

    /** The member says why it is wrong; the one thing a suspended member may do. */
    record AppealSuspension(MemberId member, String text) implements SuspensionCommand {
        @Override
        public Level requires() {
            return Level.L0;
        }

        @Override
        public boolean whileSuspended() {
            return true;
        }
    }

    /** Somebody else than who imposed it decides: granted, the suspension ends; otherwise it stands. */
    record DecideAppeal(
            MemberId member, boolean granted, @Nullable String note) implements SuspensionCommand {}
}

package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.query.reads.Reviewed;

/**
 * A closed ring and why it is held back.
 *
 * @param shares of each member's exchanges of the month inside it, in the order of the members
 * @param exchanges inside it
 * @param counts what was decided; null: nobody looked into it yet
 */
@Schema(name = "LeaderboardRing")
record RingPage(
        Period month,
        @SubjectRef List<MemberId> members,
        List<Ring.Share> shares,
        List<String> exchanges,
        @Nullable Boolean counts)
        implements Reviewed {

    static RingPage of(Ring ring) {
        return new RingPage(ring.month(), ring.members(), ring.shares(), ring.exchanges(), ring.counts());
    }

    @Override
    public Set<MemberId> reviewed() {
        return Set.copyOf(members);
    }
}

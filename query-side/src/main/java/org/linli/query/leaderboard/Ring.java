package org.linli.query.leaderboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;

/**
 * A closed reciprocal ring: members most of whose exchanges of a month are among themselves. They are held back until a reviewer looked into it.
 *
 * @param members two to five, in the order of their ids
 * @param shares of each one's exchanges of the month inside the ring, in the same order
 * @param exchanges that are held back
 * @param counts what a reviewer decided; null: nobody looked into it yet
 */
public record Ring(
        Period month,
        List<MemberId> members,
        List<Share> shares,
        List<String> exchanges,
        @Nullable Boolean counts) {

    /** So many of a member's exchanges lie inside. */
    public record Share(int inside, int all) {}

    boolean holdsBack() {
        return !Boolean.TRUE.equals(counts);
    }
}

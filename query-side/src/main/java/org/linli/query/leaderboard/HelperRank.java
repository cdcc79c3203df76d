package org.linli.query.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.membership.MemberId;

/**
 * A helper's place on a board.
 *
 * @param rank from 1; equal helpers share one, and the next rank counts them all (1, 2, 2, 4)
 * @param beneficiaries how many different neighbours; one served by silently confirmed help alone counts less (0.5, unless set otherwise)
 * @param minutes confirmed; those that silence confirmed count as much less
 */
public record HelperRank(long rank, MemberId helper, double beneficiaries, double minutes) {

    /**
     * Where a page of a board ended.
     *
     * @param rows how many rows stand on it and the pages before
     * @param rank of its last row
     * @param score of its last row
     */
    record Place(long rows, long rank, long score) {
        static final Place TOP = new Place(0, 0, -1);

        Place next(long next) {
            return new Place(rows + 1, next == score ? rank : rows + 1, next);
        }
    }

    /** A page of rows, ranked. */
    record Ranked(List<HelperRank> ranks, Place end) {}

    /** Ranks the rows of a board that follow this place. */
    static Ranked after(Place place, List<HelperMonth> rows, Weight weight) {
        List<HelperRank> ranks = new ArrayList<>();
        Place at = place;
        for (HelperMonth row : rows) {
            at = at.next(row.score(weight));
            ranks.add(of(at.rank(), row, weight));
        }
        return new Ranked(List.copyOf(ranks), at);
    }

    private static HelperRank of(long rank, HelperMonth row, Weight weight) {
        double full = Weight.FULL;
        return new HelperRank(rank, row.helper(), row.beneficiaries(weight) / full, row.minutes(weight) / full);
    }
}

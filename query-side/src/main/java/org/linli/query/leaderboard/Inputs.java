package org.linli.query.leaderboard;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;

/**
 * All that a board follows from: the same inputs give the same board, byte by byte.
 *
 * @param frozen the position of the log up to which deeds stand on the board; later ones do not
 * @param asOf the position up to which it is known what became of them
 * @param decided what reviewers decided until then
 * @param deeds of the communities that the board is about, in any order
 * @param elsewhere what those who help or are helped there did or received in other communities: it counts for the shares of rings alone
 * @param mayStand whether a member stands on the board at all
 */
public record Inputs(
        BoardKind kind,
        Period period,
        BoardRules rules,
        long frozen,
        long asOf,
        Decided decided,
        List<Deeds> deeds,
        List<Deeds> elsewhere,
        Predicate<MemberId> mayStand) {

    /**
     * What reviewers decided about a board.
     *
     * @param leftOut what does not count
     * @param letIn what counts although it came too late
     * @param rings closed rings that were looked into
     */
    public record Decided(Set<Cut> leftOut, Set<Cut> letIn, Set<Looked> rings) {
        public static final Decided NOTHING = new Decided(Set.of(), Set.of(), Set.of());
    }

    /**
     * One deed on one row.
     *
     * @param holder the member or the community
     * @param source the exchange or the action
     */
    public record Cut(String holder, String source) {}

    /** A ring of which a reviewer said whether it counts. */
    public record Looked(Period month, List<MemberId> members, boolean counts) {
        public Looked {
            members = members.stream()
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
        }
    }
}

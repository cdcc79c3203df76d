package org.linli.kernel.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;

/**
 * Who waits for something, in the order in which they came, and whose turn it is. At most one has the turn, and who has it stands in the line no more.
 *
 * @param waiting first come first
 * @param turn null while it is nobody's
 */
public record Line(List<MemberId> waiting, @Nullable Turn turn) {
    public static final Line EMPTY = new Line(List.of(), null);

    public Line {
        waiting = List.copyOf(waiting);
    }

    /** The right to be first, which passes on at that time. */
    public record Turn(MemberId member, Instant until) {
        /** True once it should pass on. */
        public boolean isOverAt(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** True when nobody waits and nobody has the turn. */
    public boolean empty() {
        return waiting.isEmpty() && turn == null;
    }

    /** True for who waits or has the turn. */
    public boolean has(MemberId member) {
        return waiting.contains(member) || isTurnOf(member);
    }

    public boolean isTurnOf(MemberId member) {
        return turn != null && turn.member().equals(member);
    }

    /** Who would be next; null when nobody waits. */
    public @Nullable MemberId first() {
        return waiting.isEmpty() ? null : waiting.getFirst();
    }

    /** With one more at the end. */
    public Line joinedBy(MemberId member) {
        List<MemberId> more = new ArrayList<>(waiting);
        more.add(member);
        return new Line(more, turn);
    }

    /** Without this one, whether waiting or having the turn. */
    public Line leftBy(MemberId member) {
        return new Line(
                waiting.stream().filter(other -> !other.equals(member)).toList(), isTurnOf(member) ? null : turn);
    }

    /** It is this one's turn. */
    public Line offeredTo(MemberId member, Instant until) {
        return new Line(leftBy(member).waiting(), new Turn(member, until));
    }

    /** Who had the turn is the first in line again. */
    public Line withdrawn() {
        if (turn == null) {
            return this;
        }
        List<MemberId> again = new ArrayList<>(List.of(turn.member()));
        again.addAll(waiting);
        return new Line(again, null);
    }
}

package org.linli.query.waiting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Line;

/**
 * Where one who waits stands; nobody else is told.
 *
 * @param position 0 for who has the turn, 1 for who comes next
 * @param until when the turn passes on; null while it is not theirs
 */
public record InLine(int position, @Nullable Instant until) {

    /** Null for who does not wait. */
    public static @Nullable InLine of(MemberId member, Line line) {
        Line.Turn turn = line.turn();
        if (turn != null && turn.member().equals(member)) {
            return new InLine(0, turn.until());
        }
        int before = line.waiting().indexOf(member);
        return before < 0 ? null : new InLine(before + 1, null);
    }
}

package org.linli.query.leaderboard;

import java.time.LocalDate;
import org.linli.kernel.membership.MemberId;

/**
 * One deed and what it does for a row.
 *
 * @param holder whose row: the member or, on a board of communities, the community
 * @param source the exchange or the action
 * @param event that says what it counts
 * @param served who was helped; of service, the house where it was, or else the community
 * @param weight in hundredths
 */
record Evidence(
        String holder,
        MemberId member,
        String source,
        String event,
        Deed.Kind kind,
        String served,
        LocalDate day,
        int minutes,
        int weight,
        State state) {

    /** Whether it counts. */
    enum State {
        COUNTS,
        /** It lies inside a closed ring. */
        HELD_BACK,
        /** An objection to it was upheld. */
        LEFT_OUT,
        /** It came after the period was frozen. */
        LATE,
        /** It was voided, corrected to nothing, or is being appealed. */
        VOID
    }
}

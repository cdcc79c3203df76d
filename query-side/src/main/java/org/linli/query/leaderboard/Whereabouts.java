package org.linli.query.leaderboard;

import java.util.SortedSet;
import java.util.TreeSet;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;

/**
 * Where a member took part in a month.
 *
 * @param rows ids of all {@link Deeds} in which they helped, served or were helped
 */
public record Whereabouts(Period month, MemberId member, SortedSet<String> rows) {

    static String id(Period month, String member) {
        return month + " " + member;
    }

    Whereabouts with(String row) {
        SortedSet<String> more = new TreeSet<>(rows);
        more.add(row);
        return new Whereabouts(month, member, more);
    }
}

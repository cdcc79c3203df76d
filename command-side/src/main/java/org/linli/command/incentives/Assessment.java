package org.linli.command.incentives;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;

/** What decisions need to know of the assessment of a board. */
public sealed interface Assessment {

    /** The board is not assessed. */
    record Unopened() implements Assessment {}

    /**
     * It is, or was.
     *
     * @param open whether further periods will be frozen
     * @param month the next one to be frozen
     * @param freezes when it is
     * @param published periods for objection, that are frozen and not final
     * @param facts how many there are
     */
    record Opened(
            Board board,
            boolean open,
            Period month,
            Instant freezes,
            SortedMap<Period, Published> published,
            long facts)
            implements Assessment {

        Opened counted(long before) {
            return new Opened(board, open, month, freezes, published, before + 1);
        }

        Opened opened(boolean now, Period next, Instant when) {
            return new Opened(board, now, next, when, published, facts);
        }

        Opened with(Period period, Published other) {
            SortedMap<Period, Published> more = new TreeMap<>(published);
            more.put(period, other);
            return new Opened(board, open, month, freezes, more, facts);
        }

        Opened without(Period period) {
            SortedMap<Period, Published> rest = new TreeMap<>(published);
            rest.remove(period);
            return new Opened(board, open, month, freezes, rest, facts);
        }

        /** When the earliest period becomes final that waits for nothing but its time; null: none does. */
        @Nullable
        Instant finalises() {
            return published.values().stream()
                    .filter(each -> each.objections().isEmpty())
                    .map(Published::until)
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }

    /**
     * A period that is published for objection.
     *
     * @param objections those that wait to be decided
     */
    record Published(Instant until, SortedMap<String, Objection> objections) {
        Published with(ObjectionId id, Objection objection) {
            SortedMap<String, Objection> more = new TreeMap<>(objections);
            more.put(id.value(), objection);
            return new Published(until, more);
        }

        /** How many of this member's wait. */
        long objectionsOf(MemberId member) {
            return objections.values().stream()
                    .filter(objection -> objection.by().equals(member))
                    .count();
        }

        Published without(ObjectionId id) {
            SortedMap<String, Objection> rest = new TreeMap<>(objections);
            rest.remove(id.value());
            return new Published(until, rest);
        }
    }

    /** Who objects to which row. */
    record Objection(Holder row, MemberId by) {}
}

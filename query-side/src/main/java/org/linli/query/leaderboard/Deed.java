package org.linli.query.leaderboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.ListingId;

/**
 * Something that a member did, and all that was said about it since, so that it can be told what it counted at any position of the log.
 *
 * @param kind help for a neighbour or service in an action
 * @param served who was helped; of service, the house where it was, or else the community
 * @param day of Asia/Shanghai that it counts for
 * @param listings that the exchange answers; none of service
 * @param changes in the order of the log; the first made it count
 */
public record Deed(Kind kind, String served, LocalDate day, List<ListingId> listings, List<Change> changes) {

    public Deed {
        listings = List.copyOf(listings);
        changes = List.copyOf(changes);
    }

    /** What it was. */
    public enum Kind {
        HELP,
        SERVICE
    }

    /**
     * What it counts from a position on.
     *
     * @param event which says so
     * @param minutes how long it took
     * @param source null: it counts for nothing any more
     */
    public record Change(
            long position,
            String event,
            int minutes,
            @Nullable Source source) {}

    /** With one more change; the same event twice is once. */
    Deed with(Change change) {
        if (changes.getLast().position() >= change.position()) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Deed(kind, served, day, listings, more);
    }

    /** The position from which on it is known. */
    long since() {
        return changes.getFirst().position();
    }

    /** What it counted as of a position; null: nothing. */
    @Nullable
    Change asOf(long position) {
        Change last = null;
        for (Change change : changes) {
            last = change.position() <= position ? change : last;
        }
        return last == null || last.source() == null ? null : last;
    }
}

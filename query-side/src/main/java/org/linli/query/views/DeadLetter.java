package org.linli.query.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be folded into a record: its fold failed, or that of an earlier event of the same record did. It
 * holds nothing of the event's content; that is read again by its position.
 *
 * @param record id of the view record
 * @param position the event's place in the store's global order
 * @param event the event's stored name
 * @param failure how its fold failed; null while it only waits behind an earlier one
 */
public record DeadLetter(
        String record,
        long position,
        String event,
        @Nullable Failure failure) implements Comparable<DeadLetter> {

    /**
     * What is known of a fold that failed.
     *
     * @param attempts how often it was tried, at least 1
     * @param error the exception's class; not its message, which could quote the event
     */
    public record Failure(int attempts, Instant first, Instant last, String error) {
        /** A first failure. */
        public static Failure at(Instant time, RuntimeException why) {
            return new Failure(1, time, time, why.getClass().getName());
        }
    }

    /** The place of a letter: by record, and of each record the oldest first. */
    public record Place(String record, long position) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRecord = record.compareTo(other.record);
            return byRecord != 0 ? byRecord : Long.compare(position, other.position);
        }
    }

    public Place place() {
        return new Place(record, position);
    }

    /** This letter after one more try, which failed at this time. */
    public DeadLetter failedAgain(Instant time, RuntimeException why) {
        Failure now = Failure.at(time, why);
        return new DeadLetter(
                record,
                position,
                event,
                failure == null ? now : new Failure(failure.attempts + 1, failure.first, time, now.error));
    }

    @Override
    public int compareTo(DeadLetter other) {
        return place().compareTo(other.place());
    }
}

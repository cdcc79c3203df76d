package org.linli.query.metrics.ledger;

/**
 * When something happened, and its place among what happened at the same time.
 *
 * @param at in milliseconds since 1970
 * @param position in the log
 */
public record Moment(long at, long position) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
        int byTime = Long.compare(at, other.at);
        return byTime == 0 ? Long.compare(position, other.position) : byTime;
    }
}

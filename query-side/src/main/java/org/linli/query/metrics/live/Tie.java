package org.linli.query.metrics.live;

/** Who was on which side of which exchange, and when. */
final class Tie {
    private final Log log;
    private final Pairs pairs;

    Tie(Log log, Pairs pairs) {
        this.log = log;
        this.pairs = pairs;
    }

    int provider(int exchange) {
        int pair = log.pair(exchange);
        return log.secondGave(exchange) ? pairs.second(pair) : pairs.first(pair);
    }

    int receiver(int exchange) {
        int pair = log.pair(exchange);
        return log.secondGave(exchange) ? pairs.first(pair) : pairs.second(pair);
    }

    /** Both between the same two. */
    boolean isSamePair(int one, int other) {
        return log.pair(one) == log.pair(other);
    }

    /** In milliseconds since 1970. */
    long at(int exchange) {
        return log.at(exchange);
    }

    /** In which order the two happened. */
    int compare(int one, int other) {
        return log.compare(one, other);
    }
}

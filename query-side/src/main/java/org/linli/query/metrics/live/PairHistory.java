package org.linli.query.metrics.live;

/** The exchanges of each pair in the order in which they happened. */
final class PairHistory {
    /** No exchange. */
    static final int NONE = -1;

    private final Log log;

    /** All plus one; 0 for none. */
    private final Table.Field first;

    private final Table.Field last;
    private final Ints next = new Ints();
    private final Ints before = new Ints();

    PairHistory(Log log, Pairs pairs) {
        this.log = log;
        this.first = pairs.earliest;
        this.last = pairs.latest;
    }

    int first(int pair) {
        return first.get(pair) - 1;
    }

    int last(int pair) {
        return last.get(pair) - 1;
    }

    int next(int exchange) {
        return next.get(exchange) - 1;
    }

    int before(int exchange) {
        return before.get(exchange) - 1;
    }

    void add(int pair, int exchange) {
        int earlier = last(pair);
        while (!log.isNewest(exchange) && earlier != NONE && log.compare(earlier, exchange) > 0) {
            earlier = before(earlier);
        }
        int later = earlier == NONE ? first(pair) : next(earlier);
        before.set(exchange, 0);
        next.set(exchange, 0);
        join(pair, earlier, exchange);
        join(pair, exchange, later);
    }

    void remove(int pair, int exchange) {
        join(pair, before(exchange), next(exchange));
    }

    private void join(int pair, int earlier, int later) {
        if (earlier == NONE) {
            first.set(pair, later + 1);
        } else {
            next.set(earlier, later + 1);
        }
        if (later == NONE) {
            last.set(pair, earlier + 1);
        } else {
            before.set(later, earlier + 1);
        }
    }
}

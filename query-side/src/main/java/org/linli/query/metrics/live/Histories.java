package org.linli.query.metrics.live;

/** Each party's exchanges that count, given and received, from the latest back: a chain through the exchanges, so that one more touches nothing but what it is read with. */
final class Histories {
    /** No exchange. */
    static final int NONE = -1;

    private final Log log;

    /** All plus one; 0 for none. */
    private final Table.Field last;

    private final Ints beforeOfProvider = new Ints();
    private final Ints beforeOfReceiver = new Ints();

    Histories(Log log, Members members) {
        this.log = log;
        this.last = members.lastExchange;
    }

    int last(int party) {
        return last.get(party) - 1;
    }

    /** The one before an exchange of theirs. */
    int before(int party, int exchange) {
        return side(party, exchange).get(exchange) - 1;
    }

    private Ints side(int party, int exchange) {
        return log.provider(exchange) == party ? beforeOfProvider : beforeOfReceiver;
    }

    void add(int party, int exchange) {
        int later = NONE;
        int earlier = last(party);
        while (!log.isNewest(exchange) && earlier != NONE && log.compare(earlier, exchange) > 0) {
            later = earlier;
            earlier = before(party, earlier);
        }
        follow(party, later, exchange);
        follow(party, exchange, earlier);
    }

    void remove(int party, int exchange) {
        int later = NONE;
        for (int each = last(party); each != exchange; each = before(party, each)) {
            later = each;
        }
        follow(party, later, before(party, exchange));
    }

    /** The one before a later one, or the last where there is none. */
    private void follow(int party, int later, int earlier) {
        if (later == NONE) {
            last.set(party, earlier + 1);
        } else {
            side(party, later).set(later, earlier + 1);
        }
    }
}

package org.linli.query.metrics.live;

import java.util.EnumMap;
import java.util.Map;
import org.linli.query.metrics.ledger.Exchanges.Help;
import org.linli.query.metrics.ledger.SharedValue;

/** K: sums over the last 365 days. */
final class LiveValue {
    private final Map<Help, Long> minutes = new EnumMap<>(Help.class);
    private int exchanges;
    private long erased;
    private long volunteered;
    private long fen;

    /** An exchange enters (1) or leaves (−1). */
    void exchange(int sign, Help help, int lasted, boolean isOfErased) {
        exchanges += sign;
        minutes.merge(help, (long) sign * lasted, Long::sum);
        erased += isOfErased ? (long) sign * lasted : 0;
    }

    /** A side of an exchange that counts is erased. */
    void erase(int lasted) {
        erased += lasted;
    }

    void act(int sign, int lasted, long given) {
        volunteered += (long) sign * lasted;
        fen += sign * given;
    }

    int exchanges() {
        return exchanges;
    }

    SharedValue figures() {
        return new SharedValue(exchanges, new EnumMap<>(minutes), erased, volunteered, fen);
    }
}

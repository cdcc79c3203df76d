package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.Map;
import org.linli.query.metrics.ledger.Exchanges.Help;
import org.linli.query.metrics.ledger.SharedValue;

/** K: sums over the last 365 days. */
final class LiveValue {
    private final Object2LongOpenHashMap<Help> minutes = new Object2LongOpenHashMap<>();
    private int exchanges;
    private long erased;
    private long volunteered;
    private long fen;

    /** An exchange enters (1) or leaves (−1). */
    void exchange(int sign, Help help, int lasted, boolean isOfErased) {
        exchanges += sign;
        minutes.addTo(help, (long) sign * lasted);
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
        return new SharedValue(exchanges, Map.copyOf(minutes), erased, volunteered, fen);
    }
}

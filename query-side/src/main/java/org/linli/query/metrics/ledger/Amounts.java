package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What each of several gave. */
final class Amounts {
    private Amounts() {}

    /** Of the members who did any; those who are left out by the ledger count as one. */
    static double[] byMember(Ledger ledger, Stream<Ledger.Act> acts, ToDoubleFunction<Ledger.Act> amount) {
        Int2DoubleOpenHashMap sums = new Int2DoubleOpenHashMap();
        acts.filter(act -> ledger.isInside(act.member()))
                .forEach(act -> sums.addTo(act.member(), amount.applyAsDouble(act)));
        return sums.values().doubleStream().filter(each -> each > 0).toArray();
    }
}

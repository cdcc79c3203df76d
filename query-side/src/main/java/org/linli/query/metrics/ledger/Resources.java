package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Graph;

/**
 * H8 resource reach (Lin 2001): how many different kinds of things people can turn to their neighbours in the network for.
 *
 * @param persons of the network
 * @param categories summed over them: the distinct categories of what their direct neighbours offered in the last 365 days
 */
public record Resources(int persons, long categories) {
    public static Resources of(Network network) {
        Ledger ledger = network.ledger();
        Window window = ledger.lasting();
        IntOpenHashSet[] offered = new IntOpenHashSet[ledger.parties()];
        for (Ledger.Offer offer : ledger.offers()) {
            if (window.contains(offer.at())) {
                if (offered[offer.by()] == null) {
                    offered[offer.by()] = new IntOpenHashSet(2);
                }
                offered[offer.by()].add(offer.category());
            }
        }
        Graph dealt = network.dealt();
        long sum = 0;
        for (int node = 0; node < dealt.nodes(); node++) {
            sum += reach(network, offered, node);
        }
        return new Resources(dealt.nodes(), sum);
    }

    /** Of one person, which they alone may see. */
    static int reach(Network network, IntOpenHashSet[] offered, int node) {
        Graph dealt = network.dealt();
        IntOpenHashSet reached = new IntOpenHashSet();
        for (int entry = dealt.first(node); entry < dealt.end(node); entry++) {
            IntOpenHashSet theirs = offered[network.persons()[dealt.neighbour(entry)]];
            if (theirs != null) {
                reached.addAll(theirs);
            }
        }
        return reached.size();
    }

    /** Null without persons. */
    public @Nullable Double mean() {
        return persons == 0 ? null : (Double) ((double) categories / persons);
    }
}

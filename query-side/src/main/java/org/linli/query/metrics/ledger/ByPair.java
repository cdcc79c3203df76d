package org.linli.query.metrics.ledger;

import org.linli.query.metrics.graph.CountingSort;

/** Exchanges sorted by who dealt with whom, whichever of the two gave; those of a pair stay in their order. Their turns are their places among those that were given. */
final class ByPair {
    private final int[] lower;
    private final int[] higher;
    private final int[] turns;

    ByPair(Ledger ledger, int[] numbers) {
        Exchanges exchanges = ledger.exchanges();
        this.lower = new int[numbers.length];
        this.higher = new int[numbers.length];
        for (int turn = 0; turn < numbers.length; turn++) {
            int provider = exchanges.provider(numbers[turn]);
            int receiver = exchanges.receiver(numbers[turn]);
            lower[turn] = Math.min(provider, receiver);
            higher[turn] = Math.max(provider, receiver);
        }
        this.turns = CountingSort.byBoth(ledger.parties(), lower, higher, numbers.length);
    }

    /** Two who dealt with one another, and the places of their exchanges here. */
    interface Pair {
        void of(int one, int other, int begin, int end);
    }

    /** By the party of the lower number and then by the other. */
    void forEachPair(Pair pair) {
        int end = 0;
        for (int begin = 0; begin < turns.length; begin = end) {
            int one = lower[turns[begin]];
            int other = higher[turns[begin]];
            while (end < turns.length && lower[turns[end]] == one && higher[turns[end]] == other) {
                end++;
            }
            pair.of(one, other, begin, end);
        }
    }

    /** The turn of the exchange at a place. */
    int turn(int place) {
        return turns[place];
    }
}

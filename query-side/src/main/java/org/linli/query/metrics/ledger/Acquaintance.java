package org.linli.query.metrics.ledger;

import java.util.Arrays;

/** Whom each person knows of whom they ever dealt with, and since which turn. */
final class Acquaintance {
    /** Where the neighbours of a party begin; they are in the order of their numbers. */
    private final int[] first;

    private final int[] neighbour;
    private final int[] met;

    Acquaintance(int parties, ByPair pairs) {
        this.first = new int[parties + 1];
        pairs.forEachPair((one, other, _, _) -> {
            first[one + 1]++;
            first[other + 1]++;
        });
        Arrays.parallelPrefix(first, Integer::sum);
        this.neighbour = new int[first[parties]];
        this.met = new int[neighbour.length];
        int[] next = first.clone();
        pairs.forEachPair((one, other, begin, _) -> {
            put(next[one]++, other, pairs.turn(begin));
            put(next[other]++, one, pairs.turn(begin));
        });
    }

    private void put(int entry, int other, int turn) {
        neighbour[entry] = other;
        met[entry] = turn;
    }

    /** Whether two had no neighbour in common before a turn. */
    boolean wereStrangers(int one, int other, int turn) {
        boolean fewer = first[one + 1] - first[one] <= first[other + 1] - first[other];
        int few = fewer ? one : other;
        int many = fewer ? other : one;
        for (int entry = first[few]; entry < first[few + 1]; entry++) {
            if (met[entry] < turn && knows(many, neighbour[entry], turn)) {
                return false;
            }
        }
        return true;
    }

    private boolean knows(int party, int other, int turn) {
        int entry = Arrays.binarySearch(neighbour, first[party], first[party + 1], other);
        return entry >= 0 && met[entry] < turn;
    }
}

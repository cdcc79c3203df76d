package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** When each thing of a kind happened, and who is told when it leaves a window. */
final class Timeline {
    private final Longs at = new Longs();
    private final List<Passage> passages = new ArrayList<>();

    /** Numbers of what was told after something that happened later. */
    private final BitSet late = new BitSet();

    private long latest = Long.MIN_VALUE;
    private int size;

    /** Is told that something leaves a window. */
    interface Leaving {
        void leaves(int number);
    }

    /** The begin of a window, which everything passes once. */
    final class Passage {
        private final long length;
        private final Leaving leaving;
        private final IntHeapPriorityQueue waiting =
                new IntHeapPriorityQueue((one, other) -> Long.compare(at.get(one), at.get(other)));
        private long begin = Long.MIN_VALUE;
        private int next;

        private Passage(long length, Leaving leaving) {
            this.length = length;
            this.leaving = leaving;
        }

        /** Milliseconds since 1970. */
        long begin() {
            return begin;
        }

        /** True for what has not passed it yet: told by its number alone where all became known in order. */
        boolean holds(int number) {
            return late.isEmpty() ? number >= next : at.get(number) >= begin;
        }

        private void expect(int number, boolean isLate) {
            if (isLate && at.get(number) >= begin) {
                waiting.enqueue(number);
            } else if (!isLate && at.get(number) < begin) {
                next = number + 1; // and so is everything before it
            }
        }

        private void moveTo(long instant) {
            long end = instant - length;
            while (true) {
                while (next < size && late.get(next)) {
                    next++;
                }
                boolean inOrder = next < size && at.get(next) < end;
                boolean isWaiting = !waiting.isEmpty() && at.get(waiting.firstInt()) < end;
                if (inOrder && (!isWaiting || at.get(next) <= at.get(waiting.firstInt()))) {
                    pass(next++);
                } else if (isWaiting) {
                    pass(waiting.dequeueInt());
                } else {
                    break;
                }
            }
            begin = Math.max(begin, end);
        }

        private void pass(int number) {
            begin = Math.max(begin, at.get(number) + 1);
            leaving.leaves(number);
        }
    }

    /** A window of so many milliseconds. Of several, the shorter ones are named first. */
    Passage window(long length, Leaving leaving) {
        Passage passage = new Passage(length, leaving);
        passages.add(passage);
        return passage;
    }

    /** The number of something that happened then. */
    int add(long when) {
        int number = size++;
        at.set(number, when);
        boolean isLate = when < latest;
        if (isLate) {
            late.set(number);
        }
        latest = Math.max(latest, when);
        for (int i = 0; i < passages.size(); i++) {
            passages.get(i).expect(number, isLate);
        }
        return number;
    }

    /** True once anything was told after something that happened later. */
    boolean hasLate() {
        return !late.isEmpty();
    }

    int size() {
        return size;
    }

    long at(int number) {
        return at.get(number);
    }

    /** All windows end at this instant from now on. */
    void advance(long instant) {
        for (int i = 0; i < passages.size(); i++) {
            passages.get(i).moveTo(instant);
        }
    }
}

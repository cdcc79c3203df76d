package org.linli.query.metrics.live;

import java.util.function.IntConsumer;

/** Things by what they belong to, the last that was added first. A thing is added once. */
final class Chains {
    /** Each plus one; 0 ends the chain. */
    private final Ints last = new Ints();

    private final Ints before = new Ints();

    void add(int owner, int thing) {
        before.set(thing, last.get(owner));
        last.set(owner, thing + 1);
    }

    void forEach(int owner, IntConsumer action) {
        for (int next = last.get(owner); next != 0; next = before.get(next - 1)) {
            action.accept(next - 1);
        }
    }
}

package org.linli.query.metrics.live;

import java.util.BitSet;

/** What members did beside exchanges, in columns. */
final class Acts {
    final Timeline times = new Timeline();
    private final Ints member = new Ints();
    private final Ints minutes = new Ints();
    private final Longs fen = new Longs();
    private final BitSet counts = new BitSet();
    private final Chains ofMember = new Chains();
    private int size;

    void add(long at, int by) {
        times.add(at);
        member.set(size, by);
        ofMember.add(by, size);
        size++;
    }

    int size() {
        return size;
    }

    void set(int act, int lasted, long given) {
        minutes.set(act, lasted);
        fen.set(act, given);
        counts.set(act);
    }

    void takeBack(int act) {
        counts.clear(act);
    }

    boolean counts(int act) {
        return counts.get(act);
    }

    int member(int act) {
        return member.get(act);
    }

    int minutes(int act) {
        return minutes.get(act);
    }

    long fen(int act) {
        return fen.get(act);
    }

    /** Is told of an act that counts. */
    interface Action {
        void act(int act, long at);
    }

    void forEach(int party, Action action) {
        ofMember.forEach(party, act -> {
            if (counts.get(act)) {
                action.act(act, times.at(act));
            }
        });
    }
}

package org.linli.query.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadsId;

/** A store of reads in memory, which can be down, and be slow. */
public final class Stored implements ReadStore {
    private final List<List<PersonalDataRead>> commands = new ArrayList<>();
    private final List<ReadsId> tries = new ArrayList<>();
    private volatile boolean down;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public void store(ReadsId reads, List<PersonalDataRead> shown) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        synchronized (this) {
            tries.add(reads);
            if (down) {
                throw new IllegalStateException("the store is down");
            }
            commands.add(shown);
        }
    }

    public void goDown() {
        down = true;
    }

    public void comeUp() {
        down = false;
    }

    /** Nothing more is stored until it is opened. */
    public CountDownLatch close() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** What each command stored. */
    public synchronized List<List<PersonalDataRead>> commands() {
        return List.copyOf(commands);
    }

    /** Under which id each command came, be it that it failed. */
    public synchronized List<ReadsId> tries() {
        return List.copyOf(tries);
    }

    /** All that is stored, in its order. */
    public synchronized List<PersonalDataRead> reads() {
        return commands.stream().flatMap(List::stream).toList();
    }
}

package org.linli.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last committed global index, −1 for none, and those who wait for the next. */
final class Head {

    private static final Logger LOGGER = LoggerFactory.getLogger(Head.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long index;

    Head(long index) {
        this.index = index;
    }

    long index() {
        return index;
    }

    /** Announces a commit: wakes waiting threads, then calls the listeners. */
    void advanceTo(long committed) {
        synchronized (this) {
            index = committed;
            notifyAll();
        }
        listeners.forEach(Head::call);
    }

    /** A listener that fails must not fail the append that woke it. */
    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOGGER.warn("A listener for new events failed", e);
        }
    }

    /** Waits until the head is beyond an index; false if the time is up before. */
    synchronized boolean awaitBeyond(long seen, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (index <= seen) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Calls a listener after every commit, on the thread that committed: it must be quick. */
    Registration onAdvance(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

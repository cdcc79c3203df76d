package org.linli.query.views.mongo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node does from time to time as long as it has the views open: look, keep its leases, clear away. */
final class Upkeep {
    static final int LOOK_MILLIS = 100;
    private static final int RENEW_MILLIS = 3_000;
    private static final int CLEAR_MILLIS = 60_000;
    private static final int PATIENCE_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final ScheduledExecutorService looking = thread("views-look");

    /** A thread of its own: a lease must not wait for a long look, nor a look for a long drop. */
    private final ScheduledExecutorService keeping = thread("views-keep");

    private final Runnable look;
    private final Runnable renew;
    private final Runnable clear;
    private final AtomicBoolean troubled = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();

    Upkeep(Runnable look, Runnable renew, Runnable clear) {
        this.look = look;
        this.renew = renew;
        this.clear = clear;
    }

    void start() {
        every(LOOK_MILLIS, looking, look);
        every(RENEW_MILLIS, keeping, renew);
        every(CLEAR_MILLIS, keeping, clear);
    }

    /** Returns when nothing is done any more; true the first time. */
    boolean stop() {
        boolean first = stopped.compareAndSet(false, true);
        looking.shutdown();
        keeping.shutdown();
        try {
            if (!looking.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !keeping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The view database does not answer at the close; what it is asked is left behind.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return first;
    }

    /** True while the database does not answer. */
    boolean isTroubled() {
        return troubled.get();
    }

    private void every(int millis, ScheduledExecutorService thread, Runnable work) {
        var _ = thread.scheduleWithFixedDelay(() -> quietly(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** An outage is told when it begins and when it ends, and not ten times a second. */
    private void quietly(Runnable work) {
        try {
            work.run();
            if (troubled.compareAndSet(true, false)) {
                LOG.info("The view database answers again.");
            }
        } catch (RuntimeException e) {
            if (troubled.compareAndSet(false, true) && !stopped.get()) {
                LOG.warn("The view database cannot be asked; it is tried again: {}", e.getMessage());
            }
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }
}

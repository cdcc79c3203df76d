package org.linli.query.reads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.kernel.audit.ReadsId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads that were shown and wait to be stored. One thread stores them, many in one command; while that fails, it tries the same ones again
 * and the queue fills. What waits when the process is killed is lost, at most as many as the queue holds; an orderly end stores all of it.
 */
public final class ReadQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadQueue.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;
    private static final int SUBJECTS_AT_ONCE = 5 * Read.MOST_SUBJECTS;

    private final ReadStore store;
    private final int most;
    private final Duration gathering;
    private final Queue<Read> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread writer = Thread.ofPlatform().name("reads").daemon().unstarted(this::write);
    private boolean closing;
    private int storing;
    private long refused;

    /**
     * Not started yet.
     *
     * @param most how many reads may wait; one more is refused
     * @param gathering how long the first one waits for others, to be stored with them: each command costs every view a step
     */
    public ReadQueue(ReadStore store, int most, Duration gathering) {
        this.store = store;
        this.most = most;
        this.gathering = gathering;
    }

    public void start() {
        writer.start();
    }

    /** Takes all of these or none: false when there is no room for them, or the process ends. */
    boolean offer(List<Read> reads) {
        lock.lock();
        try {
            if (closing || waiting.size() + storing + reads.size() > most) {
                refused++;
                return false;
            }
            waiting.addAll(reads);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** How many reads were shown and are not known to be stored. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size() + storing;
        } finally {
            lock.unlock();
        }
    }

    /** How many answers were refused since the start, because there was no room. */
    public long refused() {
        lock.lock();
        try {
            return refused;
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        try {
            List<Read> some = next();
            while (!some.isEmpty()) {
                store(some);
                some = next();
            }
        } catch (InterruptedException e) {
            LOG.error("{} reads of personal data could not be recorded before the end", waiting());
        }
    }

    /** Waits for the first, then a moment for others; nothing at the end. */
    private List<Read> next() throws InterruptedException {
        lock.lock();
        try {
            storing = 0;
            while (waiting.isEmpty() && !closing) {
                changed.await();
            }
            long left = gathering.toNanos();
            while (!closing && waiting.size() < AT_ONCE && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<Read> some = new ArrayList<>();
            int subjects = 0;
            while (some.size() < AT_ONCE && subjects < SUBJECTS_AT_ONCE && !waiting.isEmpty()) {
                Read read = waiting.remove();
                subjects += read.subjects().size();
                some.add(read);
            }
            storing = some.size();
            return some;
        } finally {
            lock.unlock();
        }
    }

    private void store(List<Read> some) throws InterruptedException {
        ReadsId id = ReadsId.random();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                store.store(id, some.stream().map(read -> read.in(id)).toList());
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "Reads of personal data wait to be recorded: {}",
                        e.getClass().getName());
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /** Takes no more, and returns when everything is stored; after ten seconds of trying it gives up. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (writer.isAlive() && !writer.join(PATIENCE_AT_THE_END)) {
                writer.interrupt();
            }
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}

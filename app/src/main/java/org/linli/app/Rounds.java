package org.linli.app;

import java.time.Duration;
import org.slf4j.Logger;

/** A thread of its own that does something again and again; what fails is logged and done again. */
public final class Rounds implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Round round;
    private final Logger log;
    private final String failure;
    private final Thread thread;

    /** Something that may be interrupted. */
    public interface Round {
        void go() throws InterruptedException;
    }

    /**
     * Not begun yet.
     *
     * @param failure the line that is logged when it failed
     */
    public Rounds(String name, Duration pause, Round round, Logger log, String failure) {
        this.round = round;
        this.log = log;
        this.failure = failure;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> loop(pause));
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    private void loop(Duration pause) {
        try {
            while (true) {
                tryOnce();
                Thread.sleep(pause);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOnce() throws InterruptedException {
        try {
            round.go();
        } catch (RuntimeException | OutOfMemoryError e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.warn(failure, e);
            }
        }
    }

    /** Returns when the round in hand is done or given up, so that nothing is asked of what is closed next. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

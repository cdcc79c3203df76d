package org.linli.app.watch;

import java.time.Duration;
import org.slf4j.Logger;

/** A thread of its own that does something again and again; what fails is logged and done again. */
final class Rounds implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Round round;
    private final Logger log;
    private final String failure;
    private final Thread thread;

    /** Something that may be interrupted. */
    interface Round {
        void go() throws InterruptedException;
    }

    /**
     * Not begun yet.
     *
     * @param failure the line that is logged when it failed
     */
    Rounds(String name, Duration pause, Round round, Logger log, String failure) {
        this.round = round;
        this.log = log;
        this.failure = failure;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> loop(pause));
    }

    void start() {
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
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.warn(failure, e);
            }
        }
    }

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

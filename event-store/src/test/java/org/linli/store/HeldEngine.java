package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.Given.TEXT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;

/** An engine whose first commit waits, so that a group of known content gathers behind it. */
final class HeldEngine implements AutoCloseable {

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<FutureTask<?>> appends = new ArrayList<>();
    final SqliteEventStorageEngine engine;

    HeldEngine(Path file) {
        engine = new SqliteEventStorageEngine(EventLog.open(file, Held::new), TEXT);
    }

    void appendWhichHoldsTheLead(EventMessage<?> event) throws InterruptedException {
        start(event);
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    }

    Thread appendWhichWaits(EventMessage<?>... events) {
        Thread thread = start(events);
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private Thread start(EventMessage<?>... events) {
        FutureTask<?> append = new FutureTask<>(() -> engine.appendEvents(events), null);
        appends.add(append);
        return Thread.ofPlatform().start(append);
    }

    void letGo() {
        go.countDown();
    }

    /** Waits for all and returns the failures. */
    List<Throwable> outcomes() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (FutureTask<?> append : appends) {
            try {
                append.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }

    @Override
    public void close() {
        letGo();
        engine.close();
    }

    private final class Held extends GroupCommit {

        Held(Path file, Connection connection) throws SQLException {
            super(file, connection);
        }

        @Override
        void commit(List<PendingWrite> group) throws SQLException {
            held.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            super.commit(group);
        }
    }
}

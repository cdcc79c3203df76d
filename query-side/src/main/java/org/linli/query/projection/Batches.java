package org.linli.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.views.Generation;
import org.linli.query.views.Ownership;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.ViewWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One projection as Axon's processor sees it: handler, token store and transaction manager in one. Handling only collects;
 * the commit of the processor's transaction folds what was collected and stores it together with the token.
 */
final class Batches<V> implements EventHandlerInvoker, TokenStore, TransactionManager {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final ThreadLocal<@Nullable Batch> CURRENT = new ThreadLocal<>();
    private static final int[] ONE_SEGMENT = {0};

    private final ViewWriter<V> writer;
    private final ForgivingFolds<V> folds;
    private final RecentEvents recent;
    private final Positions positions;
    private final ProjectionListener listener;
    private volatile @Nullable Standstill standstill;

    /** Where the processor stands; if the generation stands elsewhere, another process wrote meanwhile. */
    private long expected;

    Batches(
            ViewWriter<V> writer,
            DeadLetterRules rules,
            RecentEvents recent,
            Positions positions,
            ProjectionListener listener) {
        this.writer = writer;
        this.folds = new ForgivingFolds<>(writer, rules);
        this.recent = recent;
        this.positions = positions;
        this.listener = listener;
    }

    /** What one transaction of the processor collects, on its thread. */
    private static final class Batch implements Transaction {
        private final Consumer<Batch> store;
        private final List<Recorded<?>> events = new ArrayList<>();
        private @Nullable TrackingToken token;

        Batch(Consumer<Batch> store) {
            this.store = store;
        }

        @Override
        public void commit() {
            CURRENT.remove();
            if (token != null) {
                store.accept(this);
            }
        }

        @Override
        public void rollback() {
            CURRENT.remove();
        }
    }

    @Override
    public Transaction startTransaction() {
        Batch batch = new Batch(this::store);
        CURRENT.set(batch);
        return batch;
    }

    /** Every event: those that touch no view still move the position. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** An event that cannot be read names no record it could wait for: the projection stands still before it. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        try {
            Recorded<?> event = recent.of((TrackedEventMessage<?>) message);
            if (event != null) {
                batch().events.add(event);
            }
        } catch (RuntimeException e) {
            standstill = Standstill.FAILING;
            throw e;
        }
    }

    /** A rebuild does not go through the processor. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        batch().token = token;
    }

    /** Called when the processor begins to follow: whatever another process wrote before is read anew. */
    @Override
    public synchronized @Nullable TrackingToken fetchToken(String processor, int segment) {
        if (!ownership().take()) {
            throw new UnableToClaimTokenException("Another process follows the events into " + name() + ".");
        }
        writer.forget();
        expected = writer.generation().position();
        positions.reached(name(), expected);
        return RecordedEvents.token(expected);
    }

    /** Never takes it anew: another process may have written in between. */
    @Override
    public void extendClaim(String processor, int segment) {
        if (!ownership().held()) {
            throw new UnableToClaimTokenException("Another process follows the events into " + name() + " now.");
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        ownership().release();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return ONE_SEGMENT.clone();
    }

    /** Why the last batch was not stored; null if it was. */
    @Nullable
    Standstill standstill() {
        return standstill;
    }

    /** True if this process is, or becomes by this call, the one that follows the events. */
    boolean mayFollow() {
        return ownership().take();
    }

    Generation<V> generation() {
        return writer.generation();
    }

    /**
     * Tries the dead letters of these records, or of all (null), again, between two batches. If another process follows the
     * events, this one takes its place.
     */
    synchronized Retried retry(@Nullable Collection<String> chosen, EventsAgain events) {
        if (!ownership().held()) {
            ownership().seize();
            writer.forget();
        }
        Collection<String> records =
                chosen != null ? chosen : new TreeSet<>(generation().queued());
        int settled = 0;
        for (String id : records) {
            settled += folds.retry(id, events);
        }
        return new Retried(settled, writer.generation().deadLetterCount());
    }

    private synchronized void store(Batch collected) {
        long position = RecordedEvents.position(collected.token);
        long begin = System.nanoTime();
        try {
            if (generation().position() != expected) {
                throw new ViewStoreException("Another process moved the view " + name() + " on.");
            }
            folds.write(collected.events, position);
            standstill = null;
        } catch (DeadLettersFullException e) {
            standstill = Standstill.DEAD_LETTERS_FULL;
            throw e;
        } catch (RuntimeException e) {
            standstill = Standstill.FAILING;
            throw e;
        } catch (Error e) { // the processor tries again after an exception; after an Error it stands still for ever
            standstill = Standstill.FAILING;
            throw new IllegalStateException("The projection " + name() + " failed.", e);
        }
        expected = position;
        positions.reached(name(), position);
        tell(collected.events, System.nanoTime() - begin);
    }

    /** A listener that fails must not fail what is stored already. */
    private void tell(List<Recorded<?>> events, long nanos) {
        try {
            listener.stored(writer.generation().projection(), events, nanos);
        } catch (RuntimeException e) {
            LOG.warn("A listener of the projection {} failed", name(), e);
        }
    }

    private Ownership ownership() {
        return generation().ownership();
    }

    private String name() {
        return writer.generation().projection().name();
    }

    private static Batch batch() {
        Batch batch = CURRENT.get();
        if (batch == null) {
            throw new IllegalStateException("outside a transaction");
        }
        return batch;
    }
}

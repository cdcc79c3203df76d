package org.linli.store;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores events and snapshots in one SQLite file, on disk before an append returns. Safe for any number of threads. It
 * commits on its own: give Axon's {@code NoTransactionManager} to what works with it.
 *
 * <p>A lost race for (aggregate, sequence) is Axon's {@code ConcurrencyException}, at sequence 0 its
 * {@code AggregateStreamCreationException}; every other failure is an {@link EventStoreUnavailable}. Tokens are
 * {@link GlobalSequenceTrackingToken}s; the first event has global index 0. Timestamps keep their nanoseconds and must lie
 * between 1677 and 2262.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private static final int READ_BATCH = 1_000;
    private static final long BEFORE_FIRST = -1;

    private final EventLog log;

    SqliteEventStorageEngine(EventLog log, Consumer<? super BatchingEventStorageEngine.Builder> settings) {
        super(Settings.with(settings));
        this.log = log;
    }

    /**
     * Opens a file for reading and writing; creates it if it does not exist.
     *
     * @param settings sets the serializers, upcasters and snapshot filter; batches are 1,000 events unless set
     * @throws EventStoreUnavailable if the file is open elsewhere, read-only, of a newer version or no event store
     */
    public static SqliteEventStorageEngine open(
            Path file, Consumer<? super BatchingEventStorageEngine.Builder> settings) {
        return new SqliteEventStorageEngine(EventLog.open(file), settings);
    }

    /**
     * Opens a file for reading only, also while another process writes it. {@link #head} then reads the file, and streams
     * do not wake.
     *
     * @throws EventStoreUnavailable if the file does not exist, is of a newer version or no event store
     */
    public static SqliteEventStorageEngine openReadOnly(
            Path file, Consumer<? super BatchingEventStorageEngine.Builder> settings) {
        return new SqliteEventStorageEngine(EventLog.openReadOnly(file), settings);
    }

    /** Whether some engine, in this process or in any other, has the file open for writing. */
    public static boolean isOpen(Path file) {
        return Files.exists(file) && WriterLock.isHeld(StoreFile.at(file).path());
    }

    /** Keeps every engine that would write the file out until this is closed; refused while one has it open. The file need not exist. */
    public static Closeable keepClosed(Path file) {
        return WriterLock.acquire(StoreFile.at(file).path());
    }

    /** Whether the payload of some event holds this text. No file is made or changed, also after a crash; reads from the start. */
    public static boolean holds(Path file, String text) {
        try (EventLog log = EventLog.openUntouched(file)) {
            return log.read(reader -> reader.holds(text));
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<EventRow> rows =
                events.stream().map(event -> EventRow.of(event, serializer)).toList();
        Write.Append append = new Write.Append(rows);
        Throwable failure = log.write(append);
        if (failure != null) {
            report(failure, events.get(append.refused()));
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        Throwable failure = log.write(new Write.Snapshot(EventRow.of(snapshot, serializer)));
        if (failure != null) {
            report(failure, snapshot);
        }
    }

    private void report(Throwable failure, EventMessage<?> event) {
        if (SqliteErrors.isConflict(failure)) {
            handlePersistenceException((Exception) failure, event);
        }
        throw EventStoreUnavailable.because(log.file(), failure);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long firstSequence, int limit) {
        return log.read(reader -> reader.ofAggregate(aggregate, firstSequence, limit));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return log.read(reader -> reader.snapshot(aggregate)).stream();
    }

    @Override
    protected List<TrackedDomainEventData<byte[]>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        return log.read(reader -> reader.after(indexOf(last), limit));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return log.read(reader -> reader.lastSequence(aggregate));
    }

    /** Before the first event; null, which means the same, while there is none. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return head() < 0 ? null : new GlobalSequenceTrackingToken(BEFORE_FIRST);
    }

    /** At the last event; null while there is none. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = head();
        return head < 0 ? null : new GlobalSequenceTrackingToken(head);
    }

    /** Before the first event, by global index, with this time or a later one; the head if there is none. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        long first = log.read(reader -> reader.firstAt(EpochNanos.of(time)));
        return first < 0 ? createHeadToken() : new GlobalSequenceTrackingToken(first - 1);
    }

    /** The global index of the last committed event, −1 if there is none. Answers from memory. */
    public long head() {
        return log.head();
    }

    /**
     * Hands every event from a global index up to the present head over in order, as stored: no upcaster, no
     * deserialization. No read transaction stays open while the action runs.
     *
     * @param from the first global index, inclusive
     * @param pageSize events fetched at a time; some thousands are best
     * @return the last global index handed over, {@code from - 1} if none was
     */
    public long scan(long from, int pageSize, Consumer<? super TrackedDomainEventData<byte[]>> action) {
        return scan(from, head(), pageSize, action);
    }

    /** As {@link #scan(long, int, Consumer)}, up to a global index, inclusive, that is not beyond the head. */
    public long scan(long from, long end, int pageSize, Consumer<? super TrackedDomainEventData<byte[]>> action) {
        long last = from - 1;
        while (last < end) {
            long seen = last;
            int limit = Math.toIntExact(Math.min(pageSize, end - seen));
            var page = log.read(reader -> reader.after(seen, limit));
            page.forEach(action);
            last = indexOf(page.getLast().trackingToken());
        }
        return last;
    }

    /** What group commit did since the store was opened. */
    public GroupStatistics statistics() {
        return log.statistics();
    }

    /** From now on tells this listener, instead of an earlier one, of every group that is on disk. */
    public void tell(GroupListener listener) {
        log.writer().tell(listener);
    }

    /** Calls a listener after every commit, on a thread that appends: it must be quick and not append itself. */
    public Registration onAppend(Runnable listener) {
        return log.writer().head().onAdvance(listener);
    }

    /** Waits until the head is beyond a global index; false if the time is up before. */
    boolean awaitBeyond(long index, long nanos) throws InterruptedException {
        return log.writer().head().awaitBeyond(index, nanos);
    }

    /** The global index a token stands at; −1, before the first event, for null. */
    static long indexOf(@Nullable TrackingToken token) {
        return token == null
                ? BEFORE_FIRST
                : ((GlobalSequenceTrackingToken) requireNonNull(WrappedToken.unwrapLowerBound(token))).getGlobalIndex();
    }

    /** Waits for the append and the reads under way, then refuses further ones and releases the file. */
    @Override
    public void close() {
        log.close();
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {

        static Settings with(Consumer<? super BatchingEventStorageEngine.Builder> settings) {
            Settings builder = new Settings();
            builder.batchSize(READ_BATCH).persistenceExceptionResolver(SqliteErrors::isConflict);
            settings.accept(builder);
            return builder;
        }
    }
}

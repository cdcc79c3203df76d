package org.linli.app.replay;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventCodec;
import org.linli.kernel.EventMeta;
import org.linli.kernel.EventNames;
import org.linli.kernel.Recorded;
import org.linli.kernel.StoredType;
import org.linli.query.projection.Folding;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewWriter;
import org.linli.store.SqliteEventStorageEngine;

/** The store up to one of its positions, opened to read, beside a server or without one. */
public final class Past implements AutoCloseable {
    private static final int PAGE = 5_000;
    private static final int MEMORY = 60_000;

    private final SqliteKeyDatabase keys;
    private final EventCodec codec;
    private final EventSerializer serializer;
    private final SqliteEventStorageEngine engine;

    private Past(SqliteKeyDatabase keys, DataFolder folder) {
        this.keys = keys;
        this.codec = new EventCodec(keys.keys());
        this.serializer = new EventSerializer(codec);
        this.engine = SqliteEventStorageEngine.openReadOnly(
                folder.events(),
                settings -> settings.eventSerializer(serializer).snapshotSerializer(serializer));
    }

    /** Opens the event file and the keys of a data folder; neither is changed. */
    public static Past of(DataFolder folder) {
        SqliteKeyDatabase keys = SqliteKeyDatabase.openToRead(folder.keys(), folder.masterKey());
        try {
            return new Past(keys, folder);
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /** The service's own secret of a purpose. */
    byte[] secret(String purpose) {
        return keys.keys().secret(purpose);
    }

    /** The position of the last event; −1 in an empty store. */
    public long head() {
        return engine.head();
    }

    /** The position of the last event before the first one that was recorded after this time; −1 if there is none. */
    public long at(Instant time) {
        TrackingToken token = engine.createTokenAt(time.plusNanos(1));
        return token instanceof GlobalSequenceTrackingToken global ? global.getGlobalIndex() : -1;
    }

    /** Folds every event up to a position; the time at which the last of them was recorded, 1970 when there is none. */
    public Instant fold(long position, MemoryViews views, List<Projection<?>> projections) {
        return fold(position, views, projections, PAGE);
    }

    /** The same into any views that have no events yet, in batches of so many events. */
    public Instant fold(long position, ViewStore views, List<Projection<?>> projections, int batch) {
        List<ViewWriter<?>> writers = new ArrayList<>();
        projections.forEach(
                projection -> writers.add(new ViewWriter<>(views.live(projection), MEMORY / projections.size())));
        List<Recorded<?>> events = new ArrayList<>(batch);
        Instant[] last = {Instant.EPOCH};
        engine.scan(0, position, batch, stored -> {
            last[0] = stored.getTimestamp();
            Recorded<?> event = recorded(stored);
            if (event != null) {
                events.add(event);
            }
            long reached = position(stored);
            if (events.size() == batch || reached == position) {
                writers.forEach(writer -> write(writer, events, reached));
                events.clear();
            }
        });
        return last[0];
    }

    /** Every event up to a position that this release knows, in the order of the store. */
    public void tell(long position, Consumer<Recorded<?>> reader) {
        engine.scan(0, position, PAGE, stored -> {
            Recorded<?> event = recorded(stored);
            if (event != null) {
                reader.accept(event);
            }
        });
    }

    @Override
    public void close() {
        engine.close();
        keys.close();
    }

    private static <V> void write(ViewWriter<V> writer, List<Recorded<?>> events, long reached) {
        writer.write(batch -> {
            Folding.fold(writer.generation().projection(), events, batch);
            batch.moveTo(reached);
        });
    }

    /** Null for what this release does not know. */
    private @Nullable Recorded<?> recorded(TrackedDomainEventData<byte[]> stored) {
        SerializedType type = stored.getPayload().getType();
        if (EventNames.typeOf(type.getName()) == null) {
            return null;
        }
        DomainEvent event = codec.decode(
                new StoredType(type.getName(), Integer.parseInt(type.getRevision())),
                stored.getPayload().getData());
        Map<String, ?> meta = requireNonNull(serializer.deserialize(stored.getMetaData()));
        return new Recorded<>(
                event,
                EventMeta.of(meta),
                position(stored),
                stored.getSequenceNumber(),
                stored.getTimestamp(),
                stored.getEventIdentifier(),
                stored.getAggregateIdentifier());
    }

    private static long position(TrackedDomainEventData<byte[]> stored) {
        return ((GlobalSequenceTrackingToken) stored.trackingToken()).getGlobalIndex();
    }
}

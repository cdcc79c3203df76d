package org.linli.store;

import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the engine, whose streams wake on every commit. Axon's {@code EmbeddedEventStore} on the same
 * engine loses wake-ups when an event arrives between a consumer's last look and its wait, and knows no callback, so that
 * the pooled processor polls twice a second.
 */
public final class SqliteEventStore extends AbstractEventStore {

    private final SqliteEventStorageEngine engine;

    private SqliteEventStore(SqliteEventStorageEngine engine, Settings settings) {
        super(settings);
        this.engine = engine;
    }

    /** An event store without monitors. */
    public static SqliteEventStore on(SqliteEventStorageEngine engine) {
        return on(engine, settings -> {});
    }

    /** An event store whose settings add a message monitor or a span factory. */
    public static SqliteEventStore on(
            SqliteEventStorageEngine engine, Consumer<? super AbstractEventStore.Builder> settings) {
        Settings builder = new Settings();
        settings.accept(builder);
        builder.storageEngine(engine);
        return new SqliteEventStore(engine, builder);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new WakingEventStream(engine, token);
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}

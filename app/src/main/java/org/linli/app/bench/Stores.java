package org.linli.app.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.linli.app.events.EventSerializer;
import org.linli.kernel.EventCodec;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.store.SqliteEventStorageEngine;

/** Event files as the product writes them. Nothing in them is sealed, so that any keys will do. */
final class Stores {
    private Stores() {}

    static SqliteEventStorageEngine open(Path file) {
        return SqliteEventStorageEngine.open(file, settings());
    }

    static Consumer<BatchingEventStorageEngine.Builder> settings() {
        EventSerializer serializer = new EventSerializer(new EventCodec(new MemoryKeys()));
        return settings -> settings.eventSerializer(serializer).snapshotSerializer(serializer);
    }
}

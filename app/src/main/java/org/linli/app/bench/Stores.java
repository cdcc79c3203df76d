package org.linli.app.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.linli.app.DataFolder;
import org.linli.app.ViewNumbers;
import org.linli.app.events.EventSerializer;
import org.linli.command.Rules;
import org.linli.kernel.EventCodec;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.query.QuerySide;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/** Event files as the product writes them. Unless a serializer is given, nothing in them is sealed, so that any keys will do. */
final class Stores {
    private Stores() {}

    static SqliteEventStorageEngine open(Path file) {
        return SqliteEventStorageEngine.open(file, settings());
    }

    /** Builds all views of the folder's events, so that a server has nothing to catch up with. */
    static void buildViews(SqliteEventStorageEngine engine, DataFolder folder) throws InterruptedException {
        try (SqliteViews views = SqliteViews.open(folder.views());
                ProjectionRuntime runtime = new ProjectionRuntime(
                        SqliteEventStore.on(engine), views, QuerySide.projections(ViewNumbers.of(Rules.standard())))) {
            runtime.rebuildAll();
        }
    }

    static Consumer<BatchingEventStorageEngine.Builder> settings() {
        return settings(new EventSerializer(new EventCodec(new MemoryKeys())));
    }

    static Consumer<BatchingEventStorageEngine.Builder> settings(Serializer serializer) {
        return settings -> settings.eventSerializer(serializer).snapshotSerializer(serializer);
    }
}

package org.linli.app;

import java.time.Clock;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.EventCodec;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.query.search.SearchIndex;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.EventStoreUnavailable;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;
import org.linli.web.Secrets;
import org.linli.web.problem.Outages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores of the embedded mode: three SQLite files and a key file in one folder. */
@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(LinliSettings settings) {
        return new DataFolder(settings.data()).create();
    }

    /** The event file opens after it, because it needs the keys; its lock keeps a second server out of the folder, and the views open after that. */
    @Bean(destroyMethod = "close")
    SqliteKeyDatabase keyDatabase(DataFolder folder) {
        return SqliteKeyDatabase.open(folder.keys(), folder.masterKey());
    }

    @Bean
    KeyStore keyStore(SqliteKeyDatabase database) {
        return database.keys();
    }

    @Bean
    CivilIdentities civilIdentities(SqliteKeyDatabase database) {
        return database.identities();
    }

    @Bean
    Secrets secrets(KeyStore keys) {
        return keys::secret;
    }

    @Bean
    Outages outages() {
        return new Outages(Set.of(EventStoreUnavailable.class, ViewStoreException.class, KeysUnavailable.class));
    }

    @Bean
    EventSerializer eventSerializer(KeyStore keys) {
        return new EventSerializer(new EventCodec(keys));
    }

    @Bean(destroyMethod = "close")
    SqliteEventStorageEngine eventStorage(DataFolder folder, EventSerializer serializer) {
        SqliteEventStorageEngine engine = SqliteEventStorageEngine.open(
                folder.events(),
                settings -> settings.eventSerializer(serializer).snapshotSerializer(serializer));
        folder.withdraw();
        return engine;
    }

    @Bean
    EventStore eventStore(SqliteEventStorageEngine engine) {
        return SqliteEventStore.on(engine);
    }

    @Bean(destroyMethod = "close")
    ViewStore viewStore(DataFolder folder, SqliteEventStorageEngine lockedFirst) {
        return SqliteViews.open(folder.views());
    }

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(DataFolder folder, SqliteEventStorageEngine lockedFirst) {
        return SearchIndex.open(folder.search());
    }
}

package org.linli.app;

import java.time.Duration;
import java.util.Set;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.command.Head;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.query.operate.Progress;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.EventStoreUnavailable;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;
import org.linli.web.problem.Outages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The stores of the embedded mode: three SQLite files and a key file in one folder. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
class EmbeddedConfiguration {
    private static final Duration UNBOUNDED = Duration.ofDays(1);

    EmbeddedConfiguration(LinliSettings settings) {
        if (settings.node() != Node.BOTH) {
            throw new Undeployable("A process with stores of its own runs both sides: leave linli.node out, or set"
                    + " spring.profiles.active=distributed.");
        }
    }

    /** Opened before any file is made, so that a folder that is refused stays as it is. The event file opens after it, because it needs the keys; its lock keeps a second server out of the folder, and the views open after that. */
    @Bean(destroyMethod = "close")
    SqliteKeyDatabase keyDatabase(DataFolder folder) {
        SqliteKeyDatabase keys = SqliteKeyDatabase.open(folder.keys(), folder.masterKey(), folder::isSealed);
        folder.createFiles();
        return keys;
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
    Outages outages() {
        return new Outages(Set.of(EventStoreUnavailable.class, ViewStoreException.class, KeysUnavailable.class));
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
    Cache recentAggregates() {
        return new RecentAggregates();
    }

    @Bean
    EventStore eventStore(SqliteEventStorageEngine engine) {
        return SqliteEventStore.on(engine);
    }

    /** It is at hand; commands are dealt with on their sender's thread and have all the time that they take. */
    @Bean
    Head head(EventStore store) {
        return new Head(UNBOUNDED, left -> Progress.headOf(store));
    }

    @Bean(destroyMethod = "close")
    ViewStore viewStore(DataFolder folder, SqliteEventStorageEngine lockedFirst) {
        return SqliteViews.open(folder.views());
    }

    @Bean
    PolicyPositions policyPositions(DataFolder folder) {
        return policy -> new PositionFile(folder.path().resolve(policy + ".position"));
    }
}

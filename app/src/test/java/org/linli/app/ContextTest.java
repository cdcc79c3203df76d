package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.Http.Reply;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.command.sharing.WhenAgreementGivenThenReserve;
import org.linli.kernel.privacy.KeyStore;
import org.linli.query.views.ViewStore;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;
import org.springframework.util.ClassUtils;

/** The embedded server holds the real things, and shows no more of itself than it must. */
@ExtendWith(OneServer.class)
class ContextTest {
    private final Town town;
    private final Configuration axon;

    ContextTest(Town town) {
        this.town = town;
        this.axon = town.serving().bean(Configuration.class);
    }

    @Test
    void events_go_to_the_sqlite_file_through_axon_and_nowhere_else() {
        assertThat(axon.eventStore()).isInstanceOf(SqliteEventStore.class).isSameAs(bean(EventStore.class));
        assertThat(bean(EventStorageEngine.class)).isInstanceOf(SqliteEventStorageEngine.class);
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(NoTransactionManager.instance());

        long head = town.head();
        town.offer(town.member());
        assertThat(axon.eventStore().createHeadToken().position().orElseThrow()).isGreaterThan(head);
        assertThat(folder().events()).exists();
    }

    @Test
    void whatever_is_stored_is_sealed_first() {
        EventSerializer sealed = bean(EventSerializer.class);
        assertThat(bean(Serializer.class)).isSameAs(sealed);
        assertThat(List.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer()))
                .containsOnly(sealed);
        assertThat(bean(SqliteEventStorageEngine.class).getEventSerializer()).isSameAs(sealed);
        assertThat(bean(SqliteEventStorageEngine.class).getSnapshotSerializer()).isSameAs(sealed);
    }

    @Test
    void the_policy_keeps_its_position_in_a_file() {
        PooledStreamingEventProcessor policy = axon.eventProcessingConfiguration()
                .eventProcessor(WhenAgreementGivenThenReserve.NAME, PooledStreamingEventProcessor.class)
                .orElseThrow();
        assertThat(policy.isRunning()).isTrue();
        assertThat(policy.isError()).isFalse();
        TokenStore positions = axon.eventProcessingConfiguration().tokenStore(WhenAgreementGivenThenReserve.NAME);
        assertThat(positions).isInstanceOf(PositionFile.class);
        assertThat(positions.retrieveStorageIdentifier())
                .hasValue(folder().path().resolve("reservations.position").toString());
    }

    @Test
    void keys_come_from_the_key_database_and_views_are_a_file() {
        assertThat(bean(KeyStore.class)).isSameAs(bean(SqliteKeyDatabase.class).keys());
        assertThat(bean(ViewStore.class)).isInstanceOf(SqliteViews.class);
    }

    @Test
    void only_the_owner_may_read_what_the_folder_holds() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().path())))
                .isEqualTo("rwx------");
        List<Path> precious =
                files("keys\\.db.*|master\\.key|server\\.json|events\\.db(-wal|-shm)?|views\\.db(-wal|-shm)?");
        assertThat(precious)
                .extracting(file -> file.getFileName().toString())
                .contains("keys.db", "master.key", "server.json", "events.db", "events.db-wal", "views.db");
        assertThat(precious)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.h2.Driver", "org.springframework.boot.devtools.restart.Restarter"})
    void nothing_for_developers_is_on_board(String type) {
        assertThat(ClassUtils.isPresent(type, null)).isFalse();
    }

    @Test
    void health_says_up_and_nothing_more() {
        Reply health = town.http().get("/actuator/health", Map.of());
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().propertyNames()).isSubsetOf("status", "groups").contains("status");
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/env",
                "/beans",
                "/configprops",
                "/heapdump",
                "/threaddump",
                "/loggers",
                "/mappings",
                "/metrics",
                "/shutdown",
                "/info"
            })
    void the_rest_of_the_actuator_is_not_there_for_anybody(String endpoint) {
        assertThat(town.http().get("/actuator" + endpoint, Map.of()).code()).isEqualTo("not-found");
        Map<String, String> operator =
                Map.of("Authorization", "Bearer " + town.operator().token());
        assertThat(town.http().get("/actuator" + endpoint, operator).code()).isEqualTo("not-found");
    }

    private DataFolder folder() {
        return town.serving().folder();
    }

    /** The only one of its type. */
    private <T> T bean(Class<T> type) {
        return town.serving().bean(type);
    }

    private List<Path> files(String names) throws IOException {
        try (Stream<Path> files = Files.list(folder().path())) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .toList();
        }
    }
}

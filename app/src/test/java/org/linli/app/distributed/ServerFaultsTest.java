package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.app.watch.CommandOutcome;
import org.linli.web.problem.Outages;
import org.slf4j.LoggerFactory;

/** What Axon Server answers, as it arrives here over the wire. */
class ServerFaultsTest {
    private static final Outages OUTAGES = new Outages(Set.of(io.grpc.StatusRuntimeException.class));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ServerFaults.class);
    private AxonServerDouble server;
    private AxonServerConnectionManager connections;

    @BeforeEach
    void connect() throws Exception {
        server = new AxonServerDouble();
        connections = DistributedConfiguration.connections(
                AxonServerConfiguration.builder()
                        .servers(server.address())
                        .componentName("test")
                        .context("default")
                        .build(),
                now::get);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void disconnect() {
        logger.detachAppender(log);
        connections.shutdown();
        server.close();
    }

    @Test
    void a_conflict_at_the_store_is_a_lost_race_to_the_meters_and_to_the_sender_that_tries_again() throws Exception {
        server.refuse(Status.ABORTED, "AXONIQ-2000");
        Throwable refusal = append();

        assertThat(outcome(refusal)).isEqualTo(CommandOutcome.OVERTAKEN);
        assertThat(Failure.incoming(Failure.outgoing(refusal, OUTAGES)))
                .isInstanceOf(ConcurrencyException.class)
                .hasNoCause();
    }

    @Test
    void any_other_refusal_is_a_store_that_cannot_do_it_now() throws Exception {
        server.refuse(Status.UNAVAILABLE, "AXONIQ-2100");
        Throwable refusal = append();

        assertThat(outcome(refusal)).isEqualTo(CommandOutcome.FAILED);
        assertThat(Failure.incoming(Failure.outgoing(refusal, OUTAGES))).isInstanceOf(RemoteOutage.class);
        assertThat(log.list).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHENTICATED, AXONIQ-1000", "PERMISSION_DENIED, AXONIQ-1001"})
    void what_waiting_does_not_heal_is_told_once_an_hour_with_what_to_do(Status.Code status, String code)
            throws Exception {
        server.refuse(status.toStatus(), code);
        for (int i = 0; i < 5; i++) {
            append();
        }
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).contains("set linli.axonserver.token");
        });
        now.set(Instant.EPOCH.plus(Duration.ofHours(1)));
        append();
        assertThat(log.list).hasSize(2);
    }

    @Test
    void a_node_is_not_healthy_without_a_connection_to_axon_server() {
        AxonServerHealth health = new AxonServerHealth(connections);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");

        connections.getConnection();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> health.health().getStatus().getCode().equals("UP"));

        server.close();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> health.health().getStatus().getCode().equals("DOWN"));
    }

    private Throwable append() throws Exception {
        try {
            var _ = connections
                    .getConnection()
                    .eventChannel()
                    .appendEvents(Event.newBuilder().setMessageIdentifier("1").build())
                    .get(20, TimeUnit.SECONDS);
            throw new AssertionError("the double stores nothing");
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    /** Of a command whose events are refused like this. */
    private static CommandOutcome outcome(Throwable refusal) {
        DefaultUnitOfWork<CommandMessage<Object>> work =
                DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        work.onCommit(begun -> {
            throw (RuntimeException) refusal;
        });
        var _ = work.executeWithResult(() -> "decided");
        return CommandOutcome.of(work);
    }
}

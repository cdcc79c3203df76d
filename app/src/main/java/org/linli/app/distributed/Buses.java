package org.linli.app.distributed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.linli.app.AxonPart;
import org.linli.command.Command;
import org.linli.web.problem.Outages;

/** Commands and queries over Axon Server: a command goes to the process that has its aggregate at hand, by the aggregate's id. */
final class Buses implements AxonPart, AutoCloseable {
    private static final int TRIES_WHEN_OVERTAKEN = 5;
    private static final int MILLIS_BETWEEN = 20;

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration settings;
    private final Outages outages;
    private final Serializer messages = MessageSerializer.create();
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("command-retries").daemon().factory());

    Buses(AxonServerConnectionManager connections, AxonServerConfiguration settings, Outages outages) {
        this.connections = connections;
        this.settings = settings;
        this.outages = outages;
    }

    @Override
    public void addTo(Configurer configurer) {
        configurer
                .registerComponent(AxonServerConnectionManager.class, c -> connections)
                .configureMessageSerializer(c -> messages)
                .configureCommandBus(this::commands)
                .registerComponent(CommandGateway.class, this::gateway)
                .configureQueryBus(this::queries);
    }

    private CommandBus commands(Configuration configuration) {
        CommandBus here = SimpleCommandBus.builder()
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "localCommandBus"))
                .build();
        RoutingStrategy byAggregate = command -> ((Command) command.getPayload()).target();
        return new FailureTellingBus(
                AxonServerCommandBus.builder()
                        .axonServerConnectionManager(connections)
                        .configuration(settings)
                        .localSegment(new FailureTellingBus(here, thrown -> Failure.outgoing(thrown, outages)))
                        .serializer(messages)
                        .routingStrategy(byAggregate)
                        .build(),
                Failure::incoming);
    }

    private CommandGateway gateway(Configuration configuration) {
        return DefaultCommandGateway.builder()
                .commandBus(configuration.commandBus())
                .retryScheduler(IntervalRetryScheduler.builder()
                        .retryExecutor(retries)
                        .retryInterval(MILLIS_BETWEEN)
                        .maxRetryCount(TRIES_WHEN_OVERTAKEN)
                        .addNonTransientFailurePredicate(failure -> !(failure instanceof ConcurrencyException))
                        .build())
                .build();
    }

    private QueryBus queries(Configuration configuration) {
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(SimpleQueryBus.builder().build())
                .updateEmitter(configuration.queryUpdateEmitter())
                .messageSerializer(messages)
                .genericSerializer(configuration.serializer())
                .build();
    }

    @Override
    public void close() {
        retries.shutdownNow();
    }
}

package org.linli.app.watch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.store.SqliteEventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a node that takes commands measures. */
@Configuration(proxyBeanMethods = false)
class CommandWatch {

    @Bean
    SmartInitializingSingleton commandMeters(
            ObjectProvider<org.axonframework.config.Configuration> axon,
            ObjectProvider<EventStore> store,
            ObjectProvider<SqliteEventStorageEngine> engine,
            MeterRegistry registry) {
        return () -> {
            axon.ifAvailable(parts -> {
                parts.commandBus().registerHandlerInterceptor(new CommandMeters(registry));
                parts.commandBus().registerHandlerInterceptor(new CorrelationLines<>());
                parts.eventProcessingConfiguration()
                        .eventProcessors()
                        .values()
                        .forEach(policy -> policy.registerHandlerInterceptor(new CorrelationLines<>()));
            });
            store.ifAvailable(events -> events.registerDispatchInterceptor(new EventMeters(registry)));
            engine.ifAvailable(groups -> measure(groups, registry));
        };
    }

    private static void measure(SqliteEventStorageEngine engine, MeterRegistry registry) {
        DistributionSummary size = DistributionSummary.builder("linli.store.group")
                .description("Events in one commit of the embedded store")
                .baseUnit("events")
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
                .register(registry);
        Timer fsync =
                Meters.timer(registry, "linli.store.fsync", "The forced write of one commit of the embedded store");
        engine.tell((events, nanos) -> {
            size.record(events);
            fsync.record(nanos, TimeUnit.NANOSECONDS);
        });
    }
}

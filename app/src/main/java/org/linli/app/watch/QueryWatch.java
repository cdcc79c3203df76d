package org.linli.app.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.linli.query.operate.Progress;
import org.linli.query.projection.ProjectionListener;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.reads.ReadQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What a node that answers queries measures. */
@Configuration(proxyBeanMethods = false)
class QueryWatch {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    @Bean
    ProjectionMeters projectionMeters(MeterRegistry registry, Clock clock) {
        return new ProjectionMeters(registry, clock);
    }

    /** The projections know one listener, which tells all others. */
    @Bean
    @Primary
    ProjectionListener projectionListeners(List<ProjectionListener> others) {
        return new Listeners(others);
    }

    @Bean
    SmartInitializingSingleton projectionGauges(
            Lags lags,
            ObjectProvider<ProjectionRuntime> runtimes,
            ObjectProvider<Progress> progress,
            MeterRegistry registry) {
        return () -> runtimes.ifAvailable(runtime -> {
            Progress seen = progress.getObject();
            lags.watch(runtime.names(), seen::head, seen::of);
            lags.views().forEach(view -> gauges(view, lags, runtime, registry));
        });
    }

    @Bean
    SmartInitializingSingleton readGauges(ObjectProvider<ReadQueue> queues, MeterRegistry registry) {
        return () -> queues.ifAvailable(queue -> {
            Gauge.builder("linli.reads.waiting", queue::waiting)
                    .description("Reads of personal data that were shown and are not stored yet")
                    .register(registry);
            FunctionCounter.builder("linli.reads.refused", queue, ReadQueue::refused)
                    .description("Answers that were refused because their read could not be recorded")
                    .register(registry);
        });
    }

    private static void gauges(String view, Lags lags, ProjectionRuntime runtime, MeterRegistry registry) {
        gauge(
                registry,
                "linli.projection.lag",
                "events",
                "Events that the view lacks",
                view,
                () -> lags.of(view).events());
        gauge(
                registry,
                "linli.projection.lag",
                "seconds",
                "Age of the oldest event that the view lacks, at most",
                view,
                () -> lags.of(view).time().toNanos() / NANOS);
        gauge(
                registry,
                "linli.projection.dead",
                "letters",
                "Events that the view could not take in",
                view,
                () -> runtime.deadLetterCount(view));
        gauge(
                registry,
                "linli.projection.standing",
                "still",
                "1 while the view does not go on",
                view,
                () -> runtime.standstill(view) == null ? 0 : 1);
    }

    private static void gauge(
            MeterRegistry registry, String name, String unit, String description, String view, Supplier<Number> value) {
        Gauge.builder(name + "." + unit, value)
                .description(description)
                .tag("projection", view)
                .register(registry);
    }
}

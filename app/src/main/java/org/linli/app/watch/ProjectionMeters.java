package org.linli.app.watch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.Recorded;
import org.linli.query.projection.ProjectionListener;
import org.linli.query.views.Projection;

/** Measures the batches of each projection that this node runs. */
final class ProjectionMeters implements ProjectionListener {
    private static final String PROJECTION = "projection";

    private final MeterRegistry registry;
    private final Clock clock;

    ProjectionMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void stored(Projection<?> projection, List<Recorded<?>> events, long nanos) {
        String name = projection.name();
        DistributionSummary.builder("linli.projection.batch")
                .description("Events in one batch of a projection")
                .baseUnit("events")
                .tag(PROJECTION, name)
                .register(registry)
                .record(events.size());
        Meters.timer(registry, "linli.projection.store", "Folding and storing one batch", PROJECTION, name)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (!events.isEmpty()) {
            Duration delay = Duration.between(events.getFirst().recorded(), clock.instant());
            Meters.timer(
                            registry,
                            "linli.projection.delay",
                            "From an event's storing until it is in the view, for the first of each batch",
                            PROJECTION,
                            name)
                    .record(delay.isNegative() ? Duration.ZERO : delay);
        }
    }
}

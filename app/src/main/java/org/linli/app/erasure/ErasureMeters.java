package org.linli.app.erasure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linli.app.erasure.ErasureRunner.Standing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How many erasures are under way and for how long. One that hangs takes no node out of service: who asks is served all the same. */
final class ErasureMeters implements HealthIndicator {
    private final ErasureRunner runner;
    private final InstantSource clock;

    ErasureMeters(ErasureRunner runner, MeterRegistry registry, InstantSource clock) {
        this.runner = runner;
        this.clock = clock;
        Gauge.builder("linli.erasures.running", runner, it -> it.standings().size())
                .description("Erasures that have begun and are not finished everywhere")
                .register(registry);
        Gauge.builder("linli.erasures.failing", runner, ErasureMeters::failing)
                .description("Those of them whose last try failed")
                .register(registry);
        FunctionCounter.builder("linli.erasures.failures", runner, ErasureRunner::failures)
                .description("Tries to take an erasure further that failed")
                .register(registry);
        TimeGauge.builder(
                        "linli.erasures.oldest",
                        this,
                        TimeUnit.SECONDS,
                        it -> it.oldest().toMillis() / 1e3)
                .description("For how long the oldest of them has been running")
                .register(registry);
    }

    private static long failing(ErasureRunner runner) {
        return runner.standings().stream()
                .filter(standing -> standing.failed() > 0)
                .count();
    }

    private Duration oldest() {
        return runner.standings().stream()
                .map(Standing::begun)
                .min(Instant::compareTo)
                .map(begun -> Duration.between(begun, clock.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    public Health health() {
        List<Standing> standings = runner.standings();
        return Health.up()
                .withDetail("running", standings.size())
                .withDetail("oldest", oldest().toString())
                .withDetail("failing", failing(runner))
                .build();
    }
}

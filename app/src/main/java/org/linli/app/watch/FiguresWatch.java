package org.linli.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Rounds;
import org.linli.kernel.places.OpeningHours;
import org.linli.query.metrics.facts.Facts;
import org.linli.query.metrics.ledger.Batch;
import org.linli.query.metrics.ledger.Figures;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.live.LiveFigures;
import org.linli.query.projection.WholeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Keeps the live figures up to date by a thread that follows the log, and compares them every night with what the whole log gives as of the same position and instant. What
 * differs is told by a meter, one line and the health; it takes no node out of service. A node that starts makes its live figures anew from the log.
 */
public final class FiguresWatch implements HealthIndicator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresWatch.class);
    private static final Duration OFTEN = Duration.ofMinutes(1);

    /** Sources of the mean distance, which nobody could wait for from all. */
    private static final int SOURCES = 16;

    private static final int NAMED = 10;

    private final LiveFigures live;
    private final WholeLog log;
    private final InstantSource clock;
    private final int hour;
    private final Rounds following;
    private final Rounds comparing;
    private Instant next;
    private volatile @Nullable Found found;

    /** What was found, when. */
    private record Found(List<String> different, long position, Instant at) {}

    /** Some figures, and as of when they are. */
    private record Sheet(Map<String, @Nullable Double> figures, Instant asOf, long position) {}

    /** Tells this meter. */
    public FiguresWatch(
            LiveFigures live, WholeLog log, MeterRegistry registry, InstantSource clock, FiguresSettings settings) {
        this.live = live;
        this.log = log;
        this.clock = clock;
        this.hour = settings.hour();
        this.next = following(clock.instant());
        this.following = new Rounds(
                "figures",
                Duration.ofSeconds(10),
                this::follow,
                LOG,
                "The live figures lost the log; they begin again");
        this.comparing = new Rounds(
                "figures-check",
                OFTEN,
                this::lookWhenDue,
                LOG,
                "The live figures could not be compared; they are next time");
        Gauge.builder("linli.figures.different", this, it -> {
                    Found last = it.found;
                    return last == null ? Double.NaN : last.different().size();
                })
                .baseUnit("figures")
                .description("Live figures that were not those of the whole log when they were last compared; always 0")
                .register(registry);
    }

    /** Begins to follow the log. */
    public void start() {
        following.start();
        comparing.start();
    }

    private void follow() throws InterruptedException {
        live.clear();
        log.follow(live::add);
    }

    /** The next time at which it is this hour. */
    private Instant following(Instant now) {
        ZonedDateTime local = now.atZone(OpeningHours.ZONE);
        ZonedDateTime today = local.toLocalDate().atTime(hour, 0).atZone(OpeningHours.ZONE);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    /** Compares them, if it is time. */
    synchronized void lookWhenDue() throws InterruptedException {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = following(now);
            look();
        }
    }

    /** Compares the figures now. */
    void look() throws InterruptedException {
        Sheet own = live.ask(
                clock.instant(),
                (figures, asOf, position) -> new Sheet(Figures.of(figures.whole(), SOURCES), asOf, position));
        List<String> different = Figures.differences(own.figures(), whole(own.position(), own.asOf()));
        found = new Found(different, own.position(), own.asOf());
        if (!different.isEmpty()) {
            LOG.error(
                    "{} live figures are not what the whole log gives up to position {}: {}.",
                    different.size(),
                    own.position(),
                    String.join(", ", different.subList(0, Math.min(NAMED, different.size()))));
        }
    }

    private Map<String, @Nullable Double> whole(long position, Instant asOf) throws InterruptedException {
        Ledger ledger = new Ledger(asOf);
        Facts facts = new Facts(ledger, Instant.EPOCH);
        log.read(position, event -> {
            facts.advance(LiveFigures.seen(event));
            facts.add(event);
        });
        facts.advance(asOf);
        return Figures.of(new Batch(ledger.close()), SOURCES);
    }

    @Override
    public Health health() {
        Found last = found;
        return last == null
                ? Health.up().build()
                : Health.up()
                        .withDetail("different", last.different())
                        .withDetail("position", last.position())
                        .withDetail("checked", last.at().toString())
                        .build();
    }

    @Override
    public void close() {
        comparing.close();
        following.close();
    }
}

package org.linli.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.linli.app.Rounds;
import org.linli.kernel.Recorded;
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
 *
 * <p>Both are in memory, and a node can do without either: where they leave its heap no room, the night's comparison is left out, and what is followed is given up until the node is restarted; a line and the
 * health say so.
 */
public final class FiguresWatch implements HealthIndicator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresWatch.class);
    private static final Duration OFTEN = Duration.ofMinutes(1);

    /** Sources of the mean distance, which nobody could wait for from all. */
    private static final int SOURCES = 16;

    private static final int NAMED = 10;

    /** Events after which the heap is looked at. */
    private static final int OFTEN_EVENTS = 1_000;

    private static final int MINUTES = 60;

    private final LiveFigures live;
    private final WholeLog log;
    private final InstantSource clock;
    private final int hour;
    private final int minute;
    private final Heap heap;
    private final Rounds following;
    private final Rounds comparing;
    private Instant next;
    private volatile @Nullable Found found;
    private volatile @Nullable Instant givenUp;
    private volatile @Nullable Instant leftOut;
    private volatile boolean isComparing;

    /** What was found, when. */
    private record Found(List<String> different, long position, Instant at) {}

    /** Some figures, and as of when they are. */
    private record Sheet(Map<String, @Nullable Double> figures, Instant asOf, long position) {}

    /** There is no room for them in memory. */
    private static final class NoRoomException extends RuntimeException {}

    /** Tells these meters. The nodes compare at different minutes, so that they do not slow down together. */
    public FiguresWatch(
            LiveFigures live, WholeLog log, MeterRegistry registry, InstantSource clock, FiguresSettings settings) {
        this(
                live,
                log,
                registry,
                clock,
                settings.hour(),
                ThreadLocalRandom.current().nextInt(MINUTES),
                Heap.own());
    }

    FiguresWatch(
            LiveFigures live,
            WholeLog log,
            MeterRegistry registry,
            InstantSource clock,
            int hour,
            int minute,
            Heap heap) {
        this.live = live;
        this.log = log;
        this.clock = clock;
        this.hour = hour;
        this.minute = minute;
        this.heap = heap;
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
        Gauge.builder(
                        "linli.figures.lag",
                        this,
                        it -> it.givenUp == null ? it.log.head() - it.live.position() : Double.NaN)
                .baseUnit("events")
                .description("Events that the live figures lack")
                .register(registry);
    }

    /** Begins to follow the log. */
    public void start() {
        following.start();
        comparing.start();
    }

    private void follow() throws InterruptedException {
        if (givenUp != null) {
            return;
        }
        live.clear();
        try {
            log.follow(event -> {
                live.add(event);
                if (!isComparing) {
                    lookForRoom(event);
                }
            });
        } catch (NoRoomException | OutOfMemoryError e) {
            live.clear();
            givenUp = clock.instant();
            LOG.warn(
                    "The live figures leave the heap of this node no room and are given up until it is restarted. Raise -Xmx in LINLI_JAVA_OPTS, or set linli.figures.live=false.");
        }
    }

    private void lookForRoom(Recorded<?> event) {
        if (event.position() % OFTEN_EVENTS == 0 && heap.isFull()) {
            throw new NoRoomException();
        }
    }

    /** The next time at which it is this hour and minute. */
    private Instant following(Instant now) {
        ZonedDateTime local = now.atZone(OpeningHours.ZONE);
        ZonedDateTime today = local.toLocalDate().atTime(hour, minute).atZone(OpeningHours.ZONE);
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
        if (givenUp != null) {
            return;
        }
        isComparing = true;
        try {
            compare();
            leftOut = null;
        } catch (NoRoomException | OutOfMemoryError e) {
            leftOut = clock.instant();
            LOG.warn(
                    "The live figures were not compared, because the whole log leaves the heap of this node no room beside them. Raise -Xmx in LINLI_JAVA_OPTS, or set linli.figures.live=false.");
        } finally {
            if (heap.isFull()) {
                heap.collect(); // what was read is gone
            }
            isComparing = false;
        }
    }

    private void compare() throws InterruptedException {
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
            lookForRoom(event);
            facts.advance(LiveFigures.seen(event));
            facts.add(event);
        });
        facts.advance(asOf);
        return Figures.of(new Batch(ledger.close()), SOURCES);
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        Found last = found;
        if (last != null) {
            health.withDetail("different", last.different())
                    .withDetail("position", last.position())
                    .withDetail("checked", last.at().toString());
        }
        tell(health, "givenUp", givenUp);
        tell(health, "notCompared", leftOut);
        return health.build();
    }

    private static void tell(Health.Builder health, String what, @Nullable Instant at) {
        if (at != null) {
            health.withDetail(what, at.toString());
        }
    }

    @Override
    public void close() {
        comparing.close();
        following.close();
    }
}

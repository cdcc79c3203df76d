package org.linli.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.linli.app.Rounds;
import org.linli.query.books.Books;
import org.linli.query.books.BooksProjection;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether everything in the time bank is zero together and nothing was booked twice. The books are read now and then by a thread of their own, and only when their views
 * went on since; whoever asks is told what it found. A difference takes no node out of service: a restart would not help, and everything else is right.
 */
public final class BooksWatch implements HealthIndicator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BooksWatch.class);

    private final Books books;
    private final ToLongFunction<String> positions;
    private final InstantSource clock;
    private final Rounds rounds;
    private List<Long> seen = List.of();
    private volatile @Nullable Found found;

    /** What was found in the books, and when. */
    private record Found(long difference, int twice, Instant at) {
        boolean isSound() {
            return difference == 0 && twice == 0;
        }
    }

    /**
     * Tells these meters.
     *
     * @param positions how far each view of this process is
     */
    public BooksWatch(
            Books books,
            ToLongFunction<String> positions,
            MeterRegistry registry,
            InstantSource clock,
            BooksSettings settings) {
        this.books = books;
        this.positions = positions;
        this.clock = clock;
        this.rounds = new Rounds(
                "books",
                settings.every(),
                this::look,
                LOG,
                "The time bank's books could not be read; they are read again");
        gauge(
                registry,
                "linli.timebank.difference",
                "minutes",
                "What all accounts and pools hold together; always 0",
                it -> it.difference());
        gauge(
                registry,
                "linli.timebank.twice",
                "transfers",
                "Transfers that were booked or taken in more than once; always 0",
                Found::twice);
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String description, ToLongFunction<Found> value) {
        Gauge.builder(name, this, it -> {
                    Found last = it.found;
                    return last == null ? Double.NaN : value.applyAsLong(last);
                })
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    /** Begins to look at the books. */
    public void start() {
        rounds.start();
    }

    /** Reads the books, unless their views are as they were when it last did. */
    void look() {
        List<Long> now = List.of(
                positions.applyAsLong(TimeAccountsProjection.NAME), positions.applyAsLong(BooksProjection.NAME));
        if (found != null && now.equals(seen)) {
            return;
        }
        Found before = found;
        Found after = new Found(books.sum(), books.twice(), clock.instant());
        found = after;
        seen = now;
        if (!after.isSound() && (before == null || !isSame(before, after))) {
            LOG.error(
                    "The time bank's books are not sound: accounts and pools hold {} minutes together instead of 0, and {} transfers were booked or taken in"
                            + " more than once. GET /api/v1/time-bank/check lists them.",
                    after.difference(),
                    after.twice());
        } else if (after.isSound() && before != null && !before.isSound()) {
            LOG.info("The time bank's books are sound again.");
        }
    }

    private static boolean isSame(Found before, Found after) {
        return before.difference() == after.difference() && before.twice() == after.twice();
    }

    @Override
    public Health health() {
        Found last = found;
        return last == null
                ? Health.up().build()
                : Health.up()
                        .withDetail("sound", last.isSound())
                        .withDetail("difference", last.difference())
                        .withDetail("twice", last.twice())
                        .withDetail("checked", last.at().toString())
                        .build();
    }

    @Override
    public void close() {
        rounds.close();
    }
}

package org.linli.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.NORTH;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.query.metrics.live.LiveFigures;
import org.linli.query.projection.WholeLog;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** Ana helped Ben; what the watch makes of live figures that say so, and of some that do not. */
class FiguresWatchTest {
    /** 02:00 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

    private static final List<DomainEvent> EVENTS = List.of(
            new MemberRegistered(ANA, "name", "phone", NORTH),
            new MemberRegistered(BEN, "name", "phone", NORTH),
            new ExchangeConfirmed(
                    ExchangeId.of(new byte[16]),
                    new Deal(ANA, BEN, null, null, NORTH, Kind.GOODS),
                    60,
                    false,
                    List.of()));

    private final Logger log = (Logger) LoggerFactory.getLogger(FiguresWatch.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LiveFigures live = new LiveFigures();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final CountDownLatch followed = new CountDownLatch(EVENTS.size());

    private volatile boolean isFull;
    private final AtomicInteger collections = new AtomicInteger();
    private final Heap heap = new Heap() {
        @Override
        public boolean isFull() {
            return isFull;
        }

        @Override
        public void collect() {
            isFull = false;
            collections.incrementAndGet();
        }
    };

    private volatile @Nullable Error failure;

    private final WholeLog stored = new WholeLog() {
        @Override
        public long head() {
            return 4;
        }

        @Override
        public void read(long last, Consumer<Recorded<?>> each) {
            Error thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            IntStream.rangeClosed(0, (int) last)
                    .mapToObj(FiguresWatchTest::event)
                    .forEach(each);
        }

        @Override
        public void follow(Consumer<Recorded<?>> each) throws InterruptedException {
            for (int position = 0; position < EVENTS.size(); position++) {
                each.accept(event(position));
                followed.countDown();
            }
            Thread.sleep(Duration.ofDays(1));
        }
    };

    private final FiguresWatch watch = new FiguresWatch(live, stored, registry, now::get, 3, 17, heap);

    private static Recorded<?> event(int position) {
        Instant at = NOW.minus(Duration.ofDays(10 - position));
        EventMeta meta =
                new EventMeta(MemberId.SYSTEM, MemberId.SYSTEM, Channel.APP, NORTH, at, "test", "test", null, null);
        return new Recorded<>(EVENTS.get(position), meta, position, 0, at, "event-" + position, "aggregate");
    }

    @BeforeEach
    void listen() throws InterruptedException {
        lines.start();
        log.addAppender(lines);
        watch.start();
        followed.await();
    }

    @AfterEach
    void listenNoMore() {
        watch.close();
        log.detachAppender(lines);
    }

    private double gauge() {
        return registry.get("linli.figures.different").gauge().value();
    }

    /** A counter counts something that nobody told. */
    private void damage() {
        live.ask(now.get(), (figures, asOf, _) -> {
            figures.dispute(0, asOf.minusSeconds(1).toEpochMilli(), 0, 0);
            return asOf;
        });
    }

    @Test
    void live_figures_that_are_those_of_the_log_are_0_on_the_meter_and_nothing_is_said() throws InterruptedException {
        assertThat(gauge()).isNaN();
        assertThat(watch.health().getDetails()).isEmpty();
        watch.look();

        assertThat(gauge()).isZero();
        assertThat(watch.health().getDetails())
                .containsOnly(
                        Map.entry("different", List.of()),
                        Map.entry("position", 2L),
                        Map.entry("checked", NOW.toString()));
        assertThat(lines.list).isEmpty();
    }

    @Test
    void a_counter_that_is_wrong_is_told_by_the_meter_one_line_and_the_health() throws InterruptedException {
        damage();
        watch.look();

        assertThat(gauge()).isEqualTo(1);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(
                                Level.ERROR,
                                "1 live figures are not what the whole log gives up to position 2: trust_365d.disputes_per_1000."));
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.health().getDetails()).containsEntry("different", List.of("trust_365d.disputes_per_1000"));
    }

    @Test
    void they_are_compared_once_a_night_at_the_hour_that_is_set() throws InterruptedException {
        watch.lookWhenDue();
        assertThat(gauge()).isNaN();

        now.set(NOW.plus(Duration.ofMinutes(76)));
        watch.lookWhenDue();
        assertThat(gauge()).isNaN();

        now.set(NOW.plus(Duration.ofMinutes(77)));
        watch.lookWhenDue();
        assertThat(gauge()).isZero();

        damage();
        now.set(NOW.plus(Duration.ofHours(24)));
        watch.lookWhenDue();
        assertThat(gauge()).isZero();

        now.set(NOW.plus(Duration.ofHours(26)));
        watch.lookWhenDue();
        assertThat(gauge()).isEqualTo(1);
    }

    @Test
    void how_many_events_they_lack_is_told_so_that_one_sees_when_they_stand_still() {
        assertThat(registry.get("linli.figures.lag").gauge().value()).isEqualTo(2);
    }

    @Test
    void where_the_whole_log_has_no_room_it_is_said_that_they_were_not_compared() throws InterruptedException {
        isFull = true;
        watch.look();

        assertThat(gauge()).isNaN();
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);
        assertThat(watch.health().getDetails()).containsOnly(Map.entry("notCompared", NOW.toString()));
        assertThat(collections).hasValue(1);
        assertThat(live.position()).isEqualTo(2);
    }

    @Test
    void memory_that_ran_out_is_said_and_the_next_night_they_are_compared_again() throws InterruptedException {
        failure = new OutOfMemoryError("of the test");
        watch.look();
        assertThat(watch.health().getDetails()).containsOnlyKeys("notCompared");
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);

        failure = null;
        watch.look();
        assertThat(watch.health().getDetails()).doesNotContainKey("notCompared").containsEntry("different", List.of());
    }

    @Test
    void where_they_have_no_room_themselves_they_are_given_up_and_that_is_said() throws InterruptedException {
        LiveFigures none = new LiveFigures();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        isFull = true;
        try (FiguresWatch full = new FiguresWatch(none, stored, meters, now::get, 3, 17, heap)) {
            full.start();
            Instant end = Instant.now().plusSeconds(10);
            while (!full.health().getDetails().containsKey("givenUp")
                    && Instant.now().isBefore(end)) {
                Thread.sleep(10);
            }

            assertThat(full.health().getDetails()).containsOnly(Map.entry("givenUp", NOW.toString()));
            assertThat(none.position()).isEqualTo(-1);
            assertThat(meters.get("linli.figures.lag").gauge().value()).isNaN();
            assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);
            full.look();
            assertThat(meters.get("linli.figures.different").gauge().value()).isNaN();
        }
    }
}

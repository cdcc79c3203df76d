package org.linli.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TransferReason;
import org.linli.query.History;
import org.linli.query.books.Books;
import org.linli.query.books.BooksProjection;
import org.linli.query.timeaccount.TimeAccountStory;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStore;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** Ben was helped by Ana for an hour; what the watch of the books makes of it. */
class BooksWatchTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final HoursTransferred PAID = new HoursTransferred(
            AccountId.of(BEN),
            1,
            new Holder(BEN, NORTH),
            new Holder(ANA, NORTH),
            60,
            TransferReason.EXCHANGE,
            "exchange-1");

    private final Logger log = (Logger) LoggerFactory.getLogger(BooksWatch.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private long position;

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    private static ViewStore views(History history) {
        return history.views(new TimeAccountsProjection(), new BooksProjection());
    }

    private BooksWatch over(ViewStore views) {
        return new BooksWatch(
                new Books(views), view -> position, registry, () -> NOW, new BooksSettings(Duration.ofDays(1)));
    }

    /** Ana is told to hold more or less than she does. */
    private static void damage(ViewStore views, long minutes) {
        ViewBatch<TimeAccountStory> batch =
                views.live(new TimeAccountsProjection()).begin();
        String account = AccountId.of(ANA).value();
        batch.put(
                account,
                new TimeAccountStory(
                        account,
                        minutes,
                        new TreeMap<>(Map.of(TransferReason.EXCHANGE, minutes)),
                        new TreeMap<>(),
                        false));
        batch.commit();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private List<String> errors() {
        return lines.list.stream()
                .filter(line -> line.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void sound_books_are_0_on_both_meters_and_nothing_is_said() {
        BooksWatch watch = over(views(new History().then(PAID)));
        assertThat(gauge("linli.timebank.difference")).isNaN();
        watch.look();

        assertThat(gauge("linli.timebank.difference")).isZero();
        assertThat(gauge("linli.timebank.twice")).isZero();
        assertThat(watch.health().getDetails())
                .containsOnly(
                        Map.entry("sound", true),
                        Map.entry("difference", 0L),
                        Map.entry("twice", 0),
                        Map.entry("checked", NOW.toString()));
        assertThat(lines.list).isEmpty();
    }

    @Test
    void a_difference_is_one_line_that_names_nobody_and_takes_nothing_out_of_service() {
        ViewStore views = views(new History().then(PAID));
        damage(views, 67);
        BooksWatch watch = over(views);
        watch.look();

        assertThat(gauge("linli.timebank.difference")).isEqualTo(7);
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.health().getDetails()).containsEntry("sound", false).containsEntry("difference", 7L);
        assertThat(errors())
                .singleElement()
                .asString()
                .contains("hold 7 minutes together")
                .doesNotContain("account-", "member-");

        position++;
        watch.look();
        assertThat(errors()).as("said once").hasSize(1);
        damage(views, 68);
        position++;
        watch.look();
        assertThat(errors()).as("another one is said").hasSize(2);
    }

    @Test
    void a_transfer_that_was_booked_twice_is_told() {
        BooksWatch watch = over(views(new History().then(PAID, PAID)));
        watch.look();

        assertThat(gauge("linli.timebank.twice")).isEqualTo(1);
        assertThat(errors()).singleElement().asString().contains("1 transfers were booked or taken in more than once");
    }

    @Test
    void the_books_are_read_again_only_when_their_views_went_on() {
        ViewStore views = views(new History().then(PAID));
        BooksWatch watch = over(views);
        watch.look();
        damage(views, 67);
        watch.look();
        assertThat(gauge("linli.timebank.difference")).isZero();

        position++;
        watch.look();
        assertThat(gauge("linli.timebank.difference")).isEqualTo(7);
        damage(views, 60);
        position++;
        watch.look();
        assertThat(gauge("linli.timebank.difference")).isZero();
        assertThat(lines.list).hasSize(2);
    }
}

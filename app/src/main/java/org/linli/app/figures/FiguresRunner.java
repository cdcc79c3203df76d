package org.linli.app.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.app.Rounds;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.metrics.PublicationCommand.CloseMonth;
import org.linli.command.metrics.PublicationCommand.PublishFigures;
import org.linli.kernel.Recorded;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Metric;
import org.linli.query.metrics.publication.ClosedMonth;
import org.linli.query.metrics.publication.ClosedMonthsProjection;
import org.linli.query.metrics.publication.FiguresProjection;
import org.linli.query.metrics.publication.Measurement;
import org.linli.query.metrics.publication.PublishedFigures;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.StreamedLog;
import org.linli.web.RejectedException;
import org.linli.web.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the figures of every place for each month that is over, from the service's first complete month on. First the month is closed, which fixes how much of the log counts; what is published of it follows from that and from what was
 * published already, so that whichever process begins, dies or goes on, each place is published once. Where somebody was erased between, what was published of some places holds, and the others are as careful as if it had been measured with them.
 */
public final class FiguresRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StreamedLog log;
    private final PublishedFigures published;
    private final Places places;
    private final Commands commands;
    private final Visibility visibility;
    private final Clock clock;
    private final PublicationSettings settings;
    private final Rounds rounds;
    private @Nullable YearMonth first;
    private @Nullable String complete;

    public FiguresRunner(
            StreamedLog log,
            PublishedFigures published,
            Places places,
            Commands commands,
            Visibility visibility,
            Clock clock,
            PublicationSettings settings) {
        this.log = log;
        this.published = published;
        this.places = places;
        this.commands = commands;
        this.visibility = visibility;
        this.clock = clock;
        this.settings = settings;
        this.rounds = new Rounds(
                "publication",
                settings.every(),
                () -> {
                    var _ = publish();
                },
                LOG,
                "The figures could not be published; it is tried again");
    }

    /** Begins, unless it is switched off. */
    public void start() {
        if (settings.on()) {
            rounds.start();
        } else {
            LOG.info("This node publishes no figures: linli.publication.on is false.");
        }
    }

    /** Publishes what is due, month after month; returns how many places' months that were. */
    public int publish() throws InterruptedException {
        int count = 0;
        ClosedMonth latest = published.latest();
        if (latest != null) {
            count += finish(latest);
        }
        YearMonth next = latest == null
                ? firstComplete()
                : YearMonth.parse(latest.month()).plusMonths(1);
        while (next != null && !isAhead(next)) {
            ClosedMonth month = close(next);
            if (month == null) {
                return count;
            }
            count += finish(month);
            next = next.plusMonths(1);
        }
        return count;
    }

    private boolean isAhead(YearMonth month) {
        return endOf(month).plus(settings.after()).isAfter(clock.instant());
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant();
    }

    /** The first month of which everything is recorded; null before anything is. */
    private @Nullable YearMonth firstComplete() throws InterruptedException {
        if (first == null) {
            Recorded<?> begin = log.first();
            if (begin != null) {
                ZonedDateTime began = begin.meta().occurred().atZone(OpeningHours.ZONE);
                YearMonth month = YearMonth.from(began);
                boolean whole = month.atDay(1).atStartOfDay(OpeningHours.ZONE).equals(began);
                first = whole ? month : month.plusMonths(1);
            }
        }
        return first;
    }

    /** What another process closed meanwhile holds. */
    private @Nullable ClosedMonth close(YearMonth month) throws InterruptedException {
        long reached = log.head();
        try {
            reached = commands.send(new CloseMonth(month, reached), Sender.system("figures"))
                    .position();
        } catch (RejectedException closedAlready) {
            LOG.debug("{} is closed already: {}", month, closedAlready.getMessage());
            reached = log.head();
        }
        var _ = visibility.await(ClosedMonthsProjection.NAME, reached, PATIENCE);
        return published.closed(month.toString());
    }

    /** Publishes the places of a closed month that are not yet. */
    private int finish(ClosedMonth month) throws InterruptedException {
        // what earlier months and a run that died told is read off views, and a view that is being rebuilt tells less
        if (!visibility.await(FiguresProjection.NAME, log.head(), PATIENCE)
                || !visibility.await(PlacesProjection.NAME, month.position(), PATIENCE)) {
            throw new IllegalStateException("the views are not up to " + month.month() + " yet");
        }
        if (month.month().equals(complete) || isPublished(month)) {
            complete = month.month();
            return 0;
        }
        Measurement measurement = new Measurement(month.asOf(), Goalposts.STANDARD);
        log.read(month.position(), measurement::add);
        Map<PlaceId, Measurement.Result> results = measurement.places(
                place -> published.before(place, month.month()), place -> published.shown(place, month.month()));
        int count = 0;
        long last = -1;
        for (Map.Entry<PlaceId, Measurement.Result> result : results.entrySet()) {
            if (published.of(result.getKey(), month.month()) == null) {
                last = Math.max(last, publish(month, result.getKey(), result.getValue()));
                count++;
            }
        }
        if (visibility.await(FiguresProjection.NAME, last, PATIENCE)) {
            complete = month.month();
        }
        LOG.info("The figures of {} places of {} were published.", count, month.month());
        return count;
    }

    private boolean isPublished(ClosedMonth month) {
        return places.establishedBy(month.position()).stream()
                .allMatch(place -> published.of(place, month.month()) != null);
    }

    private long publish(ClosedMonth month, PlaceId place, Measurement.Result result) {
        SortedMap<String, Double> numbers = new TreeMap<>(result.numbers());
        List<Known> known = numbers.entrySet().stream()
                .map(each -> new Known(each.getKey(), each.getValue()))
                .toList();
        try {
            return commands.send(
                            new PublishFigures(
                                    place,
                                    YearMonth.parse(month.month()),
                                    Metric.VERSION,
                                    month.position(),
                                    result.cells(),
                                    known,
                                    List.copyOf(new TreeSet<>(result.withheld())),
                                    result.tenths()),
                            Sender.system("figures"))
                    .position();
        } catch (RejectedException publishedAlready) {
            LOG.debug("{} of {} is published already: {}", place, month.month(), publishedAlready.getMessage());
            return -1;
        }
    }

    /** What is half done goes on after the next start. */
    @Override
    public void close() {
        rounds.close();
    }
}

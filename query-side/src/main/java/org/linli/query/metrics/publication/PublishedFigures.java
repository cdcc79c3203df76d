package org.linli.query.metrics.publication;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.disclosure.Disclosure;
import org.linli.query.metrics.disclosure.History;
import org.linli.query.views.AllPages;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** What was published so far. */
public final class PublishedFigures {
    private static final Projection<PublishedMonth> FIGURES = new FiguresProjection();
    private static final Projection<ClosedMonth> CLOSED = new ClosedMonthsProjection();

    private final ViewStore views;

    public PublishedFigures(ViewStore views) {
        this.views = views;
    }

    /** Null when the month was not published of the place. */
    public @Nullable PublishedMonth of(PlaceId place, String month) {
        return views.get(FIGURES, FiguresProjection.key(place, month));
    }

    /** Those of these months that were published of the place, the earliest first. */
    List<PublishedMonth> of(PlaceId place, Months months) {
        return months.each().stream()
                .flatMap(month -> Stream.ofNullable(of(place, month)))
                .toList();
    }

    /** The latest month of the place, which is the one that was closed last or, while that is being published, the one before; null before any was published. */
    @Nullable
    PublishedMonth latestOf(PlaceId place) {
        ClosedMonth closed = latest();
        return closed == null
                ? null
                : Months.upTo(closed.month()).each().reversed().stream()
                        .flatMap(month -> Stream.ofNullable(of(place, month)))
                        .findFirst()
                        .orElse(null);
    }

    /** Null when it was not closed. */
    public @Nullable ClosedMonth closed(String month) {
        return views.get(CLOSED, month);
    }

    /** The latest that was closed; null before the first. */
    public @Nullable ClosedMonth latest() {
        return views
                .find(CLOSED, ClosedMonthsProjection.ALL, Set.of(ClosedMonthsProjection.ALL), row -> true, null, 1)
                .items()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** What the months before this one made known of the place. */
    public History before(PlaceId place, String month) {
        History history = History.NONE;
        for (PublishedMonth each : AllPages.of(views, FIGURES, FiguresProjection.BY_PLACE, place.value(), _ -> true)) {
            if (each.month().compareTo(month) < 0) {
                history = history.then(YearMonth.parse(each.month()), numbers(each), Set.copyOf(each.withheld()));
            }
        }
        return history;
    }

    /** What the month made known of the place; null where it was not published. */
    public Disclosure.@Nullable Shown shown(PlaceId place, String month) {
        PublishedMonth published = of(place, month);
        return published == null
                ? null
                : new Disclosure.Shown(numbers(published), Set.copyOf(published.withheld()), Set.of());
    }

    private static Map<String, Double> numbers(PublishedMonth month) {
        Map<String, Double> numbers = new HashMap<>();
        month.numbers().forEach((Known known) -> numbers.put(known.name(), known.value()));
        return numbers;
    }
}

package org.linli.query.metrics.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.places.PlaceId;
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

    /** Every month of the place from one on and up to another (null: without such a limit), the earliest first. */
    public List<PublishedMonth> of(PlaceId place, @Nullable String from, @Nullable String to) {
        return AllPages.of(
                views,
                FIGURES,
                FiguresProjection.BY_PLACE,
                place.value(),
                row -> (from == null || row.month().compareTo(from) >= 0)
                        && (to == null || row.month().compareTo(to) <= 0));
    }

    /** Null before any month of the place was published. */
    @Nullable
    PublishedMonth latestOf(PlaceId place) {
        ClosedMonth closed = latest();
        PublishedMonth latest = closed == null ? null : of(place, closed.month());
        if (latest == null) {
            List<PublishedMonth> all = of(place, null, null);
            return all.isEmpty() ? null : all.getLast();
        }
        return latest;
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
        for (PublishedMonth each : of(place, null, null)) {
            if (each.month().compareTo(month) < 0) {
                Map<String, Double> shown = new HashMap<>();
                each.numbers().forEach((Known known) -> shown.put(known.name(), known.value()));
                history = history.then(shown, Set.copyOf(each.withheld()));
            }
        }
        return history;
    }
}

package org.linli.query.metrics.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.metrics.PublicationEvent.FiguresPublished;
import org.linli.kernel.places.PlaceId;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record for each place and month that was published. */
public record FiguresProjection() implements Projection<PublishedMonth> {
    public static final String NAME = "figures";
    static final String BY_PLACE = "place";
    private static final int MONTHS = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PublishedMonth> type() {
        return PublishedMonth.class;
    }

    /** The earliest month first. */
    @Override
    public List<Index<PublishedMonth>> indexes() {
        return List.of(new Index<>(BY_PLACE, row -> Set.of(row.place().value()), row -> -number(row.month())));
    }

    private static long number(String month) {
        YearMonth parsed = YearMonth.parse(month);
        return (long) parsed.getYear() * MONTHS + parsed.getMonthValue();
    }

    static String key(PlaceId place, String month) {
        return place.value() + ' ' + month;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof FiguresPublished event
                ? Set.of(key(event.place(), event.month()))
                : Set.of();
    }

    @Override
    public @Nullable PublishedMonth fold(String id, @Nullable PublishedMonth row, Recorded<?> recorded) {
        return recorded.event() instanceof FiguresPublished event ? PublishedMonth.of(event, recorded.recorded()) : row;
    }
}

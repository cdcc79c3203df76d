package org.linli.query.metrics.publication;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.metrics.PublicationEvent.MonthClosed;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record for each month that was closed. */
public record ClosedMonthsProjection() implements Projection<ClosedMonth> {
    public static final String NAME = "closed-months";
    static final String ALL = "all";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ClosedMonth> type() {
        return ClosedMonth.class;
    }

    /** The latest first. */
    @Override
    public List<Index<ClosedMonth>> indexes() {
        return List.of(new Index<>(ALL, _ -> Set.of(ALL), row -> row.asOf().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof MonthClosed event ? Set.of(event.month()) : Set.of();
    }

    @Override
    public @Nullable ClosedMonth fold(String id, @Nullable ClosedMonth row, Recorded<?> recorded) {
        return recorded.event() instanceof MonthClosed event
                ? new ClosedMonth(event.month(), event.asOf(), event.position())
                : row;
    }
}

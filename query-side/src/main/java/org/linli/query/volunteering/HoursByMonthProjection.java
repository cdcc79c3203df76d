package org.linli.query.volunteering;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.OfHours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per community and month. A correction never makes back-filled hours of recorded ones, or the other way round. */
public record HoursByMonthProjection() implements Projection<HoursOfMonth> {
    public static final String NAME = "volunteer-hours-by-month";
    static final String BY_COMMUNITY = "community";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HoursOfMonth> type() {
        return HoursOfMonth.class;
    }

    @Override
    public List<Index<HoursOfMonth>> indexes() {
        return List.of(new Index<>(
                BY_COMMUNITY,
                month -> Set.of(month.community().value()),
                month -> YearMonth.parse(month.month()).atDay(1).toEpochDay()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof OfHours event && changes(event) ? Set.of(id(event)) : Set.of();
    }

    private static boolean changes(OfHours event) {
        return event instanceof HoursAttested || event instanceof HoursCorrected;
    }

    private static String id(OfHours event) {
        return event.shift().community().value() + ' ' + month(event);
    }

    private static String month(OfHours event) {
        return YearMonth.from(event.hours().day()).toString();
    }

    @Override
    public @Nullable HoursOfMonth fold(String id, @Nullable HoursOfMonth month, Recorded<?> recorded) {
        if (!(recorded.event() instanceof OfHours event) || !changes(event)) {
            return month;
        }
        HoursOfMonth before =
                month == null ? new HoursOfMonth(event.shift().community(), month(event), 0, 0, 0) : month;
        boolean late = event.hours().source() == HoursSource.BACKFILLED;
        return event instanceof HoursCorrected corrected
                ? before.with(0, (long) event.hours().minutes() - corrected.before(), late)
                : before.with(1, event.hours().minutes(), late);
    }
}

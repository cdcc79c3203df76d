package org.linli.kernel.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;

/** The facts about figures being published. None is ever restated: a later erasure or correction changes later months alone. */
public sealed interface PublicationEvent extends DomainEvent {
    FiguresId figures();

    /**
     * A month is over, and this much of the log counts for it, in every place.
     *
     * @param month such as 2026-05, of Asia/Shanghai
     * @param asOf its end: what occurred before counts
     * @param position of the last event that counts
     */
    @EventName("metrics.month-closed")
    record MonthClosed(
            @Public FiguresId figures,
            @Public String month,
            @Public Instant asOf,
            @Public long position) implements PublicationEvent {}

    /**
     * The figures of a place in a month, with everything left out that would tell too much of too few.
     *
     * @param definitions the version of the metrics' definitions
     * @param asOf what occurred before counts
     * @param position of the last event that counts
     * @param numbers what readers know by the figures
     * @param withheld the names of the numbers that were held back, with which later months must be careful
     * @param tenths how what is each person's own is spread, for who answers for the place; null in months that were published before this was
     */
    @EventName("metrics.figures-published")
    record FiguresPublished(
            @Public FiguresId figures,
            @Public PlaceId place,
            @Public String month,
            @Public int definitions,
            @Public Instant asOf,
            @Public long position,
            @Public List<Figure> cells,
            @Public List<Known> numbers,
            @Public List<String> withheld,
            @Public @Nullable List<Tenths> tenths)
            implements PublicationEvent {}
}

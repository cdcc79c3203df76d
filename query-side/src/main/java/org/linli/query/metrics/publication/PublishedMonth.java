package org.linli.query.metrics.publication;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.metrics.PublicationEvent.FiguresPublished;
import org.linli.kernel.metrics.Tenths;
import org.linli.kernel.places.PlaceId;

/**
 * The figures of a place in a month as they were published.
 *
 * @param month such as 2026-05
 * @param definitions the version of the definitions
 * @param asOf what occurred before counted
 * @param position of the last event that counted
 * @param published when
 */
public record PublishedMonth(
        PlaceId place,
        String month,
        int definitions,
        Instant asOf,
        long position,
        Instant published,
        List<Figure> cells,
        List<Known> numbers,
        List<String> withheld,
        List<Tenths> tenths) {
    static PublishedMonth of(FiguresPublished event, Instant published) {
        return new PublishedMonth(
                event.place(),
                event.month(),
                event.definitions(),
                event.asOf(),
                event.position(),
                published,
                event.cells(),
                event.numbers(),
                event.withheld(),
                event.tenths() == null ? List.of() : event.tenths());
    }
}

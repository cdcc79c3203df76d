package org.linli.query.metrics.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.places.PlaceId;
import org.linli.web.Csv;

/**
 * The figures of a place in a month, as readers see them.
 *
 * @param month of Asia/Shanghai
 * @param definitions the version of the definitions
 * @param asOf what occurred before counted
 * @param position of the last event of the log that counted
 * @param published when; nothing is restated
 * @param figures every cell of every metric, those that are held back included
 */
public record MonthPage(
        PlaceId place,
        String month,
        int definitions,
        Instant asOf,
        long position,
        Instant published,
        List<Figure> figures) {
    private static final List<String> COLUMNS = List.of(
            "place",
            "month",
            "definitions",
            "as_of",
            "position",
            "published",
            "metric",
            "cell",
            "state",
            "value",
            "numerator",
            "denominator",
            "low",
            "high");

    static MonthPage of(PublishedMonth month) {
        return new MonthPage(
                month.place(),
                month.month(),
                month.definitions(),
                month.asOf(),
                month.position(),
                month.published(),
                month.cells());
    }

    /** One line for each cell; the state tells what is held back from what there is nothing of. */
    static String csv(List<MonthPage> months) {
        StringBuilder text = new StringBuilder(Csv.line(COLUMNS));
        for (MonthPage month : months) {
            month.figures().forEach(figure -> text.append(Csv.line(month.line(figure))));
        }
        return text.toString();
    }

    private List<@Nullable Object> line(Figure figure) {
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                place,
                month,
                definitions,
                asOf,
                position,
                published,
                figure.metric(),
                figure.cell(),
                figure.state(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.low(),
                figure.high()));
    }
}

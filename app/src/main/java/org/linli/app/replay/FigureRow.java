package org.linli.app.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.catalogue.Sheet;

/**
 * A figure of a place.
 *
 * @param metric its number in the specification
 * @param cell tells the figures of a metric apart
 * @param of what a rate is of, the nodes of a network, or the contributors to an amount
 * @param nothing why there is no value
 */
record FigureRow(
        String metric,
        String cell,
        @Nullable Double value,
        @Nullable Double of,
        @Nullable Double low,
        @Nullable Double high,
        Sheet.@Nullable Nothing nothing) {

    static FigureRow of(Sheet.Cell cell) {
        return new FigureRow(
                Objects.requireNonNull(cell.metric()).name(),
                cell.name(),
                cell.value(),
                cell.denominator(),
                cell.low(),
                cell.high(),
                cell.nothing());
    }
}

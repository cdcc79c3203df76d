package org.linli.command.metrics;

import java.time.YearMonth;
import java.util.List;
import org.linli.command.Command;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.FiguresId;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.metrics.Tenths;
import org.linli.kernel.places.PlaceId;

/** What may be wished about the publication of figures: by the service itself alone. */
public sealed interface PublicationCommand extends Command {
    String AGGREGATE = "publication";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    FiguresId figures();

    YearMonth month();

    @Override
    default String target() {
        return figures().value();
    }

    @Override
    default boolean systemOnly() {
        return true;
    }

    /** Fixes how much of the log counts for a month; the first time holds. */
    record CloseMonth(YearMonth month, long position) implements PublicationCommand {
        @Override
        public FiguresId figures() {
            return FiguresId.EVERYWHERE;
        }
    }

    /** Publishes what is to be known of a place. */
    record PublishFigures(
            PlaceId place,
            YearMonth month,
            int definitions,
            long position,
            List<Figure> cells,
            List<Known> numbers,
            List<String> withheld,
            List<Tenths> tenths)
            implements PublicationCommand {
        public PublishFigures {
            cells = List.copyOf(cells);
            numbers = List.copyOf(numbers);
            withheld = List.copyOf(withheld);
            tenths = List.copyOf(tenths);
        }

        @Override
        public FiguresId figures() {
            return FiguresId.of(place);
        }
    }
}

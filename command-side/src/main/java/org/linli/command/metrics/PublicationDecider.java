package org.linli.command.metrics;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.metrics.PublicationCommand.CloseMonth;
import org.linli.command.metrics.PublicationCommand.PublishFigures;
import org.linli.kernel.metrics.PublicationEvent;
import org.linli.kernel.metrics.PublicationEvent.FiguresPublished;
import org.linli.kernel.metrics.PublicationEvent.MonthClosed;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;

/** A month is published once, when it is over, and never again. */
public record PublicationDecider() implements Decider<Publication, PublicationCommand, PublicationEvent> {
    @Override
    public Publication initial() {
        return Publication.NONE;
    }

    @Override
    public Decision<PublicationEvent> decide(Publication state, PublicationCommand command, Context context) {
        YearMonth last = state.last();
        if (last != null && !command.month().isAfter(last)) {
            return refuse(new PublicationRejection.MonthPublished(last.toString()));
        }
        Instant end = endOf(command.month());
        if (end.isAfter(context.now())) {
            return refuse(new PublicationRejection.MonthNotOver());
        }
        String month = command.month().toString();
        return switch (command) {
            case CloseMonth close -> accept(new MonthClosed(close.figures(), month, end, close.position()));
            case PublishFigures publish ->
                accept(new FiguresPublished(
                        publish.figures(),
                        publish.place(),
                        month,
                        publish.definitions(),
                        end,
                        publish.position(),
                        publish.cells(),
                        publish.numbers(),
                        publish.withheld(),
                        publish.tenths()));
        };
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant();
    }

    @Override
    public Publication evolve(Publication state, PublicationEvent event, Instant occurred) {
        return switch (event) {
            case MonthClosed closed -> new Publication(YearMonth.parse(closed.month()));
            case FiguresPublished published -> new Publication(YearMonth.parse(published.month()));
        };
    }

    @Override
    public @Nullable PlaceId place(Publication state) {
        return null;
    }
}

package org.linli.query;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.FiguresId;
import org.linli.kernel.metrics.InquiriesId;
import org.linli.kernel.metrics.InquiryEvent.InquiryAnswered;
import org.linli.kernel.metrics.InquiryEvent.InquiryMade;
import org.linli.kernel.metrics.InquiryId;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.metrics.PublicationEvent.FiguresPublished;
import org.linli.kernel.metrics.PublicationEvent.MonthClosed;
import org.linli.kernel.metrics.Tenths;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;

/** Months whose figures are published. */
final class RandomFigures {
    private final Random random;
    private final History history;
    private YearMonth month = YearMonth.of(2026, 4);

    RandomFigures(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void publish(PlaceId place) {
        month = month.plusMonths(1);
        Instant asOf =
                month.plusMonths(1).atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant();
        long position = history.size() - 1L;
        int active = random.nextInt(10, 500);
        Figure figure = new Figure("A1", "all", Figure.State.SHOWN, (double) active, null, null, null, null);
        history.by(MemberId.SYSTEM)
                .then(
                        new MonthClosed(FiguresId.EVERYWHERE, month.toString(), asOf, position),
                        new FiguresPublished(
                                FiguresId.of(place),
                                place,
                                month.toString(),
                                1,
                                asOf,
                                position,
                                List.of(figure, Figure.without("A2", "all", Figure.State.SUPPRESSED)),
                                List.of(new Known("activated", active)),
                                List.of("registered"),
                                random.nextBoolean()
                                        ? null
                                        : List.of(new Tenths("G1", "constraint", Collections.nCopies(10, 0.5)))));
    }

    /** Somebody asks for the figures of a place, and mostly is answered. */
    void ask(MemberId researcher, PlaceId place) {
        InquiriesId all = InquiriesId.of(researcher);
        InquiryId inquiry = InquiryId.of(Neighbours.bits(10_000 + history.size()));
        history.by(researcher)
                .then(new InquiryMade(
                        all, inquiry, researcher, place, history.last(), Windows.STANDARD, "课题 " + random.nextInt()));
        if (random.nextInt(3) > 0) {
            history.by(MemberId.SYSTEM)
                    .then(new InquiryAnswered(
                            all,
                            inquiry,
                            researcher,
                            place,
                            1,
                            history.size() - 1L,
                            List.of(Figure.without("A2", "all", Figure.State.SUPPRESSED))));
        }
    }
}

package org.linli.command.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.NOW;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.metrics.PublicationCommand.CloseMonth;
import org.linli.command.metrics.PublicationCommand.PublishFigures;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.FiguresId;
import org.linli.kernel.metrics.Known;
import org.linli.kernel.metrics.PublicationEvent;
import org.linli.kernel.metrics.PublicationEvent.FiguresPublished;
import org.linli.kernel.metrics.PublicationEvent.MonthClosed;
import org.linli.kernel.metrics.Tenths;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;

/** Figures of a month that is over, of a place. */
class PublishingFigures {
    private static final PlaceId PLACE = PlaceId.of(new byte[16]);
    private static final YearMonth THIS = YearMonth.from(NOW.atZone(OpeningHours.ZONE));
    private static final YearMonth LAST = THIS.minusMonths(1);
    private static final Acting SERVICE = by(MemberId.SYSTEM);

    private static Scenario<Publication, PublicationCommand, PublicationEvent> publication() {
        return Scenario.of(new PublicationDecider());
    }

    private static Instant end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(OpeningHours.ZONE).toInstant();
    }

    private static PublishFigures figures(YearMonth month) {
        return new PublishFigures(
                PLACE,
                month,
                1,
                7,
                List.of(Figure.without("A1", "party", Figure.State.SUPPRESSED)),
                List.of(new Known("active", 12)),
                List.of("active party"),
                List.of(new Tenths("G1", "constraint", List.of())));
    }

    private static FiguresPublished published(YearMonth month) {
        PublishFigures of = figures(month);
        return new FiguresPublished(
                FiguresId.of(PLACE),
                PLACE,
                month.toString(),
                1,
                end(month),
                7,
                of.cells(),
                of.numbers(),
                of.withheld(),
                of.tenths());
    }

    private static MonthClosed closed(YearMonth month) {
        return new MonthClosed(FiguresId.EVERYWHERE, month.toString(), end(month), 7);
    }

    @Test
    void a_month_that_is_over_is_published() {
        publication().when(figures(LAST), SERVICE).leadsTo(published(LAST));
    }

    @Test
    void a_month_is_not_published_twice() {
        publication()
                .given(published(LAST))
                .when(figures(LAST), SERVICE)
                .isRefusedFor(new PublicationRejection.MonthPublished(LAST.toString()));
    }

    @Test
    void an_earlier_month_is_not_published_after_a_later_one() {
        publication()
                .given(published(LAST))
                .when(figures(LAST.minusMonths(1)), SERVICE)
                .isRefusedFor(new PublicationRejection.MonthPublished(LAST.toString()));
    }

    @Test
    void the_next_month_is_published_after_the_one_before() {
        publication()
                .given(published(LAST.minusMonths(1)))
                .when(figures(LAST), SERVICE)
                .leadsTo(published(LAST));
    }

    @Test
    void a_month_that_is_not_over_is_not_published() {
        publication().when(figures(THIS), SERVICE).isRefusedFor(new PublicationRejection.MonthNotOver());
        publication().when(new CloseMonth(THIS, 7), SERVICE).isRefusedFor(new PublicationRejection.MonthNotOver());
    }

    @Test
    void a_month_is_closed_once_and_the_first_position_holds() {
        publication().when(new CloseMonth(LAST, 7), SERVICE).leadsTo(closed(LAST));
        publication()
                .given(closed(LAST))
                .when(new CloseMonth(LAST, 9), SERVICE)
                .isRefusedFor(new PublicationRejection.MonthPublished(LAST.toString()));
    }

    @Test
    void nobody_but_the_service_publishes() {
        assertThat(figures(LAST).systemOnly()).isTrue();
        assertThat(new CloseMonth(LAST, 7).systemOnly()).isTrue();
    }
}

package org.linli.command.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Rules;
import org.linli.command.Scenario;
import org.linli.command.metrics.InquiryCommand.AnswerInquiry;
import org.linli.command.metrics.InquiryCommand.MakeInquiry;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.InquiriesId;
import org.linli.kernel.metrics.InquiryEvent;
import org.linli.kernel.metrics.InquiryEvent.InquiryAnswered;
import org.linli.kernel.metrics.InquiryEvent.InquiryMade;
import org.linli.kernel.metrics.InquiryId;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.PlaceId;

/** A researcher wants figures that are not published. */
class AskingForFigures {
    private static final PlaceId PLACE = PlaceId.of(new byte[16]);
    private static final Acting RESEARCHER = by(ANA).holding(Role.RESEARCHER);
    private static final Acting SERVICE = by(MemberId.SYSTEM);
    private static final String PURPOSE = "课题：社区互助网络的演变";
    private static final int MOST = Rules.standard().metrics().mostInquiries();

    private static Scenario<Inquiries, InquiryCommand, InquiryEvent> inquiries() {
        return Scenario.of(new InquiryDecider());
    }

    private static InquiryId id(int number) {
        return InquiryId.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) number});
    }

    private static MakeInquiry asking(Instant asOf, Windows windows, String purpose) {
        return new MakeInquiry(ANA, id(1), PLACE, asOf, windows, purpose);
    }

    private static InquiryMade made(int number) {
        return new InquiryMade(InquiriesId.of(ANA), id(number), ANA, PLACE, NOW, Windows.STANDARD, PURPOSE);
    }

    private static AnswerInquiry answering(int number) {
        return new AnswerInquiry(ANA, id(number), 1, 7, List.of(Figure.without("A1", "all", Figure.State.SUPPRESSED)));
    }

    @Test
    void a_researcher_asks_as_of_any_instant_over_windows_of_their_own_and_says_what_for() {
        inquiries().when(asking(NOW, Windows.STANDARD, PURPOSE), RESEARCHER).leadsTo(made(1));
        inquiries()
                .when(asking(NOW.minusSeconds(77), new Windows(30, 730), PURPOSE), RESEARCHER)
                .leadsTo(new InquiryMade(
                        InquiriesId.of(ANA), id(1), ANA, PLACE, NOW.minusSeconds(77), new Windows(30, 730), PURPOSE));
    }

    @Test
    void who_is_no_researcher_there_does_not_ask() {
        inquiries().when(asking(NOW, Windows.STANDARD, PURPOSE), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        inquiries()
                .when(asking(NOW, Windows.STANDARD, PURPOSE), by(BEN).holding(Role.RESEARCHER))
                .isRefusedFor(new Refusal.NotAllowed());
        inquiries()
                .when(asking(NOW, Windows.STANDARD, PURPOSE), by(BEN).onBehalfOf(ANA))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nobody_asks_without_a_purpose() {
        InquiryRejection.PurposeMalformed malformed = new InquiryRejection.PurposeMalformed(1000);
        inquiries().when(asking(NOW, Windows.STANDARD, " "), RESEARCHER).isRefusedFor(malformed);
        inquiries()
                .when(asking(NOW, Windows.STANDARD, "x".repeat(1001)), RESEARCHER)
                .isRefusedFor(malformed);
    }

    @Test
    void the_future_is_not_known() {
        inquiries()
                .when(asking(NOW.plusMillis(1), Windows.STANDARD, PURPOSE), RESEARCHER)
                .isRefusedFor(new InquiryRejection.InstantAhead());
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 731})
    void a_window_is_neither_too_short_nor_too_long(int days) {
        InquiryRejection.WindowOutside outside = new InquiryRejection.WindowOutside(30, 730);
        inquiries()
                .when(asking(NOW, new Windows(days, 365), PURPOSE), RESEARCHER)
                .isRefusedFor(outside);
        inquiries()
                .when(asking(NOW, new Windows(90, days), PURPOSE), RESEARCHER)
                .isRefusedFor(outside);
    }

    @Test
    void a_researcher_asks_so_many_times_in_thirty_days_answered_or_not() {
        Scenario<Inquiries, InquiryCommand, InquiryEvent> asked = inquiries();
        for (int number = 2; number < MOST + 2; number++) {
            asked = asked.given(made(number));
        }
        asked.when(asking(NOW, Windows.STANDARD, PURPOSE), RESEARCHER)
                .isRefusedFor(new InquiryRejection.TooManyInquiries(MOST));
        asked.given(answered(2))
                .when(asking(NOW, Windows.STANDARD, PURPOSE), RESEARCHER)
                .isRefusedFor(new InquiryRejection.TooManyInquiries(MOST));
        Duration memory = Duration.ofDays(30);
        asked.when(
                        asking(NOW, Windows.STANDARD, PURPOSE),
                        RESEARCHER.at(NOW.plus(memory).minusMillis(1)))
                .isRefusedFor(new InquiryRejection.TooManyInquiries(MOST));
        asked.when(asking(NOW, Windows.STANDARD, PURPOSE), RESEARCHER.at(NOW.plus(memory)))
                .leadsTo(made(1));
    }

    private static InquiryAnswered answered(int number) {
        return new InquiryAnswered(
                InquiriesId.of(ANA),
                id(number),
                ANA,
                PLACE,
                1,
                7,
                List.of(Figure.without("A1", "all", Figure.State.SUPPRESSED)));
    }

    @Test
    void an_inquiry_is_answered_once_by_the_service_alone() {
        inquiries().given(made(1)).when(answering(1), SERVICE).leadsTo(answered(1));
        inquiries()
                .given(made(1))
                .given(answered(1))
                .when(answering(1), SERVICE)
                .changesNothing();
        inquiries().when(answering(1), SERVICE).changesNothing();
        assertThat(answering(1).systemOnly()).isTrue();
    }
}

package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.TO;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.lending.DiaryRejection.DayFull;
import org.linli.command.lending.DiaryRejection.ShiftOverlaps;
import org.linli.command.lending.DiaryRejection.StillElsewhere;
import org.linli.command.lending.MemberDiaryCommand.CloseSession;
import org.linli.command.lending.MemberDiaryCommand.CountHours;
import org.linli.command.lending.MemberDiaryCommand.EnterShift;
import org.linli.command.lending.MemberDiaryCommand.OpenSession;
import org.linli.command.lending.MemberDiaryCommand.StrikeShift;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.MemberDiaryEvent.HoursCounted;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanStruck;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionClosed;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionOpened;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;
import org.linli.kernel.volunteering.ActionId;

/** What Ben does as a volunteer, in his diary. */
class KeepingDuties {
    private static final DiaryId BENS = DiaryId.of(BEN);
    private static final ActionId ONE = ActionId.of(new byte[] {1});
    private static final ActionId OTHER = ActionId.of(new byte[] {2});

    private static final HouseId HOUSE = HouseId.of(new byte[] {1});
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static ShiftEntered entered(ActionId action, Instant from, Instant to) {
        return new ShiftEntered(BENS, BEN, action, from, to);
    }

    private static Scenario<MemberDiary, MemberDiaryCommand, MemberDiaryEvent> blank() {
        return Scenario.of(new MemberDiaryDecider());
    }

    @Test
    void an_action_is_entered_once_and_struck_once() {
        blank().when(new EnterShift(BEN, ONE, FROM, TO), bySystem()).leadsTo(entered(ONE, FROM, TO));
        var one = blank().given(entered(ONE, FROM, TO));
        one.when(new EnterShift(BEN, ONE, FROM, TO), bySystem()).changesNothing();
        one.when(new StrikeShift(BEN, ONE), bySystem()).leadsTo(new ShiftStruck(BENS, BEN, ONE));
        one.when(new StrikeShift(BEN, OTHER), bySystem()).changesNothing();
        blank().when(new StrikeShift(BEN, ONE), bySystem()).changesNothing();
        assertThat(new EnterShift(BEN, ONE, FROM, TO).systemOnly()).isTrue();
    }

    @Test
    void no_two_entered_actions_overlap() {
        var one = blank().given(entered(ONE, FROM, TO));
        one.when(new EnterShift(BEN, OTHER, FROM.minus(HOUR), FROM.plusMillis(1)), bySystem())
                .isRefusedFor(new ShiftOverlaps());
        one.when(new EnterShift(BEN, OTHER, TO.minusMillis(1), TO.plus(HOUR)), bySystem())
                .isRefusedFor(new ShiftOverlaps());
        one.when(new EnterShift(BEN, OTHER, FROM.minus(HOUR), FROM), bySystem()).isAccepted();
        one.when(new EnterShift(BEN, OTHER, TO, TO.plus(HOUR)), bySystem()).isAccepted();
        one.given(new ShiftStruck(BENS, BEN, ONE))
                .when(new EnterShift(BEN, OTHER, FROM, TO), bySystem())
                .isAccepted();
    }

    @Test
    void loans_and_actions_do_not_stand_in_each_others_way() {
        var both = blank().given(entered(ONE, FROM, TO)).given(new LoanEntered(BENS, BEN, FIRST));
        assertThat(both.state().entered()).containsExactly(FIRST);
        assertThat(both.state().volunteers().shifts()).containsOnlyKeys(ONE);
        assertThat(both.given(new LoanStruck(BENS, BEN, FIRST))
                        .state()
                        .volunteers()
                        .shifts())
                .containsOnlyKeys(ONE);
        assertThat(both.given(new ShiftStruck(BENS, BEN, ONE)).state().entered())
                .containsExactly(FIRST);
    }

    private static SessionOpened opened(ActionId action, long window) {
        return new SessionOpened(BENS, BEN, action, HOUSE, window, TO);
    }

    @Test
    void there_is_one_open_session_until_one_leaves_or_its_time_is_over() {
        OpenSession other = new OpenSession(BEN, OTHER, HOUSE, 8, TO);
        blank().when(new OpenSession(BEN, ONE, HOUSE, 7, TO), bySystem()).leadsTo(opened(ONE, 7));
        var open = blank().given(opened(ONE, 7));
        open.when(new OpenSession(BEN, ONE, HOUSE, 7, TO), bySystem()).changesNothing();
        open.when(other, bySystem().at(TO.minusMillis(1))).isRefusedFor(new StillElsewhere());
        open.when(other, bySystem().at(TO)).isAccepted();
        open.when(new CloseSession(BEN, OTHER, HOUSE, 9), bySystem()).changesNothing();
        blank().when(new CloseSession(BEN, ONE, HOUSE, 9), bySystem()).changesNothing();

        SessionClosed closed = new SessionClosed(BENS, BEN, ONE, HOUSE, 9);
        open.when(new CloseSession(BEN, ONE, HOUSE, 9), bySystem()).leadsTo(closed);
        open.given(closed).when(other, bySystem()).isAccepted();
    }

    @Test
    void the_latest_code_of_each_house_is_known() {
        Duties open = blank().given(opened(ONE, 7)).state().volunteers();
        assertThat(open.haveUsed(HOUSE, 7)).isTrue();
        assertThat(open.haveUsed(HOUSE, 6)).isTrue();
        assertThat(open.haveUsed(HOUSE, 8)).isFalse();
        assertThat(open.haveUsed(HouseId.of(new byte[] {2}), 7)).isFalse();
        Duties left = blank().given(opened(ONE, 7))
                .given(new SessionClosed(BENS, BEN, ONE, HOUSE, 9))
                .state()
                .volunteers();
        assertThat(left.haveUsed(HOUSE, 9)).isTrue();
        assertThat(left.session()).isNull();
    }

    @Test
    void twelve_hours_of_a_day_count_at_most_whatever_the_actions() {
        var ten = blank().given(new HoursCounted(BENS, BEN, ONE, DAY, 600));
        ten.when(new CountHours(BEN, OTHER, DAY, 120), bySystem()).isAccepted();
        ten.when(new CountHours(BEN, OTHER, DAY, 121), bySystem()).isRefusedFor(new DayFull(720));
        ten.when(new CountHours(BEN, OTHER, DAY.plusDays(1), 720), bySystem()).isAccepted();
        blank().when(new CountHours(BEN, ONE, DAY, 721), bySystem()).isRefusedFor(new DayFull(720));
    }

    @Test
    void what_is_counted_again_takes_the_place_of_what_counted_before() {
        var ten = blank().given(new HoursCounted(BENS, BEN, ONE, DAY, 600));
        ten.when(new CountHours(BEN, ONE, DAY, 600), bySystem()).changesNothing();
        ten.when(new CountHours(BEN, ONE, DAY, 720), bySystem()).leadsTo(new HoursCounted(BENS, BEN, ONE, DAY, 720));
        ten.given(new HoursCounted(BENS, BEN, ONE, DAY, 0))
                .when(new CountHours(BEN, OTHER, DAY, 720), bySystem())
                .isAccepted();
    }
}

package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.TO;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.lending.DiaryRejection.ShiftOverlaps;
import org.linli.command.lending.MemberDiaryCommand.EnterShift;
import org.linli.command.lending.MemberDiaryCommand.StrikeShift;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanStruck;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;
import org.linli.kernel.volunteering.ActionId;

/** What Ben does as a volunteer, in his diary. */
class KeepingDuties {
    private static final DiaryId BENS = DiaryId.of(BEN);
    private static final ActionId ONE = ActionId.of(new byte[] {1});
    private static final ActionId OTHER = ActionId.of(new byte[] {2});

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
}

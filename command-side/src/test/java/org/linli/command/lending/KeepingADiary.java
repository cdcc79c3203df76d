package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.loan;

import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.lending.LendingRejection.BorrowerOverdue;
import org.linli.command.lending.LendingRejection.TooManyLoans;
import org.linli.command.lending.MemberDiaryCommand.EnterLoan;
import org.linli.command.lending.MemberDiaryCommand.NoteOverdue;
import org.linli.command.lending.MemberDiaryCommand.StrikeLoan;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanStruck;
import org.linli.kernel.sharing.MemberDiaryEvent.OverdueNoted;

class KeepingADiary {
    private static final DiaryId BENS = DiaryId.of(BEN);

    private static LoanEntered entered(LoanId loan) {
        return new LoanEntered(BENS, BEN, loan);
    }

    private static Scenario<MemberDiary, MemberDiaryCommand, MemberDiaryEvent> blank() {
        return Scenario.of(new MemberDiaryDecider());
    }

    @Test
    void a_loan_is_entered_once() {
        blank().when(new EnterLoan(BEN, FIRST), bySystem()).leadsTo(entered(FIRST));
        blank().given(entered(FIRST))
                .when(new EnterLoan(BEN, FIRST), bySystem())
                .changesNothing();
    }

    @Test
    void none_is_entered_while_one_is_overdue() {
        var late = blank().given(entered(FIRST)).given(new OverdueNoted(BENS, BEN, FIRST));

        late.when(new EnterLoan(BEN, SECOND), bySystem()).isRefusedFor(new BorrowerOverdue());
        late.given(new LoanStruck(BENS, BEN, FIRST))
                .when(new EnterLoan(BEN, SECOND), bySystem())
                .leadsTo(entered(SECOND));
    }

    @Test
    void never_more_than_five_are_entered() {
        var four = blank();
        for (int i = 1; i <= 4; i++) {
            four = four.given(entered(loan(i)));
        }

        four.when(new EnterLoan(BEN, loan(5)), bySystem()).isAccepted();
        four.given(entered(loan(5)))
                .when(new EnterLoan(BEN, loan(6)), bySystem())
                .isRefusedFor(new TooManyLoans(5));
    }

    @Test
    void what_is_entered_is_noted_and_struck_once() {
        var one = blank().given(entered(FIRST));

        one.when(new NoteOverdue(BEN, FIRST), bySystem()).leadsTo(new OverdueNoted(BENS, BEN, FIRST));
        one.given(new OverdueNoted(BENS, BEN, FIRST))
                .when(new NoteOverdue(BEN, FIRST), bySystem())
                .changesNothing();
        one.when(new StrikeLoan(BEN, FIRST), bySystem()).leadsTo(new LoanStruck(BENS, BEN, FIRST));
        one.when(new StrikeLoan(BEN, SECOND), bySystem()).changesNothing();
        one.when(new NoteOverdue(BEN, SECOND), bySystem()).changesNothing();
        blank().when(new NoteOverdue(BEN, FIRST), bySystem()).isRefusedFor(new Refusal.Unknown());
        blank().when(new StrikeLoan(BEN, FIRST), bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void striking_one_leaves_the_others() {
        var second = blank().given(entered(FIRST))
                .given(entered(SECOND))
                .given(new OverdueNoted(BENS, BEN, FIRST))
                .given(new OverdueNoted(BENS, BEN, SECOND))
                .given(new LoanStruck(BENS, BEN, FIRST));

        second.when(new EnterLoan(BEN, SECOND), bySystem()).changesNothing();
        second.when(new EnterLoan(BEN, FIRST), bySystem()).isRefusedFor(new BorrowerOverdue());
    }

    @Test
    void a_diary_has_its_members_digits_and_belongs_to_no_place() {
        assertThat(BENS.value()).isEqualTo(BEN.value().replace("member", "diary"));
        assertThat(new MemberDiaryDecider().place(blank().state())).isNull();
        assertThat(new EnterLoan(BEN, FIRST).systemOnly()).isTrue();
    }
}

package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.lending.Items.BUFFER;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.DRILL;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.TO;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.bens;
import static org.linli.command.lending.Items.entered;
import static org.linli.command.lending.Items.reserve;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.command.ProxyRefusal;
import org.linli.command.Refusal;
import org.linli.command.lending.ItemCommand.AcceptLoan;
import org.linli.command.lending.ItemCommand.CancelLoan;
import org.linli.command.lending.ItemCommand.LapseLoan;
import org.linli.command.lending.ItemCommand.ReserveLoan;
import org.linli.command.lending.ItemCommand.WithdrawLoan;
import org.linli.command.lending.LendingRejection.BorrowerOverdue;
import org.linli.command.lending.LendingRejection.LoanTimeOutOfRange;
import org.linli.command.lending.LendingRejection.OnlyTheLender;
import org.linli.command.lending.LendingRejection.OwnItem;
import org.linli.command.lending.LendingRejection.TimeTaken;
import org.linli.command.lending.LendingRejection.TooManyLoans;
import org.linli.command.lending.LendingRejection.WrongLoanStep;
import org.linli.command.lending.MemberDiary.Kept;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;

class ReservingALoan {
    private static final Loan CUIS = new Loan(SECOND, CUI, FROM, TO, FROM.plus(DAY));

    private static final Duration LENGTH = Duration.between(FROM, TO);

    private static void refused(Instant from, Instant to) {
        anItem().registered().when(reserve(FIRST, from, to), by(BEN)).isRefusedFor(new LoanTimeOutOfRange(7));
    }

    private static void possible(Instant from, Instant to) {
        anItem().registered().when(reserve(FIRST, from, to), by(BEN)).isAccepted();
    }

    @Test
    void a_free_time_is_reserved_for_the_borrower() {
        anItem().registered()
                .when(reserve(FIRST, FROM, TO), by(BEN))
                .leadsTo(new LoanReserved(DRILL, ANA, bens(), true));
    }

    @Test
    void without_a_beginning_it_begins_now_and_is_kept_to_its_end_at_most() {
        Instant to = NOW.plus(HOUR);

        anItem().registered()
                .when(new ReserveLoan(FIRST, null, HOUR, new MemberDiary.Blank()), by(BEN))
                .leadsTo(new LoanReserved(DRILL, ANA, new Loan(FIRST, BEN, NOW, to, to), true));
    }

    @Test
    void nobody_borrows_what_is_their_own() {
        ReserveLoan wish = reserve(FIRST, FROM, TO);

        anItem().registered().when(wish, by(ANA)).isRefusedFor(new OwnItem());
        anItem().registered().when(wish, by(ANA).onBehalfOf(BEN)).isRefusedFor(new OwnItem());
    }

    @Test
    void a_loan_begins_now_or_later_and_within_half_a_year() {
        refused(NOW.minusMillis(1), TO);
        possible(NOW, NOW.plus(HOUR));
        Instant latest = NOW.plus(DAY.multipliedBy(180));
        possible(latest, latest.plus(HOUR));
        refused(latest.plusMillis(1), latest.plus(HOUR));
    }

    @Test
    void a_loan_ends_after_it_begins_and_lasts_no_longer_than_the_owner_allows() {
        refused(FROM, FROM);
        possible(FROM, FROM.plusMillis(1));
        possible(FROM, FROM.plus(DAY.multipliedBy(7)));
        refused(FROM, FROM.plus(DAY.multipliedBy(7)).plusMillis(1));
    }

    @Test
    void loans_do_not_overlap() {
        var taken = anItem().reserved();

        taken.when(reserve(SECOND, FROM, TO), by(CUI)).isRefusedFor(new TimeTaken());
        taken.when(reserve(SECOND, FROM.plus(HOUR), TO.minus(HOUR)), by(CUI)).isRefusedFor(new TimeTaken());
    }

    @Test
    void the_buffer_before_and_after_a_loan_stays_free() {
        var taken = anItem().reserved();

        taken.when(reserve(SECOND, NOW, FROM.minus(BUFFER).plusMillis(1)), by(CUI))
                .isRefusedFor(new TimeTaken());
        taken.when(reserve(SECOND, NOW, FROM.minus(BUFFER)), by(CUI)).isAccepted();
        taken.when(reserve(SECOND, TO.plus(BUFFER).minusMillis(1), TO.plus(DAY)), by(CUI))
                .isRefusedFor(new TimeTaken());
        taken.when(reserve(SECOND, TO.plus(BUFFER), TO.plus(DAY)), by(CUI)).isAccepted();
    }

    @Test
    void what_is_not_back_in_time_is_not_free() {
        Instant late = TO.plus(DAY);
        Instant end = late.plus(DAY);

        anItem().overdue().when(reserve(SECOND, late, end), by(CUI).at(late)).isRefusedFor(new TimeTaken());
        anItem().overdue()
                .when(reserve(SECOND, late.plus(BUFFER), end), by(CUI).at(late))
                .isAccepted();
        anItem().reserved().when(reserve(SECOND, late, end), by(CUI).at(late)).isAccepted();
    }

    @Test
    void one_loan_is_reserved_once() {
        anItem().reserved()
                .when(reserve(FIRST, TO.plus(DAY), TO.plus(DAY).plus(HOUR)), by(BEN))
                .isRefusedFor(new Refusal.AlreadyExists(FIRST.value()));
    }

    @Test
    void overdue_blocks_new_loans_of_that_borrower() {
        MemberDiary late = new Kept(Set.of(SECOND), Set.of(SECOND), Duties.NONE);

        anItem().registered()
                .when(new ReserveLoan(FIRST, FROM, LENGTH, late), by(BEN))
                .isRefusedFor(new BorrowerOverdue());
    }

    @Test
    void a_member_has_at_most_five_loans_at_a_time() {
        anItem().registered()
                .when(
                        new ReserveLoan(
                                FIRST,
                                FROM,
                                LENGTH,
                                entered(Items.loan(2), Items.loan(3), Items.loan(4), Items.loan(5), Items.loan(6))),
                        by(BEN))
                .isRefusedFor(new TooManyLoans(5));
        anItem().registered()
                .when(
                        new ReserveLoan(
                                FIRST,
                                FROM,
                                LENGTH,
                                entered(Items.loan(2), Items.loan(3), Items.loan(4), Items.loan(5))),
                        by(BEN))
                .isAccepted();
    }

    @Test
    void an_owner_who_wants_to_be_asked_says_yes_first() {
        anItem().asking()
                .registered()
                .when(reserve(FIRST, FROM, TO), by(BEN))
                .leadsTo(new LoanReserved(DRILL, ANA, bens(), false));
        anItem().asking()
                .reserved()
                .when(new AcceptLoan(FIRST), by(ANA))
                .leadsTo(new LoanAccepted(DRILL, ANA, bens(), ANA));
        anItem().reserved().when(new AcceptLoan(FIRST), by(ANA)).isRefusedFor(new WrongLoanStep("reserved"));
    }

    @Test
    void a_keeper_says_yes_only_where_the_item_is_kept_in_the_house() {
        AcceptLoan yes = new AcceptLoan(FIRST);

        anItem().asking()
                .reserved()
                .when(yes, by(CUI).holding(Role.HOUSE_KEEPER))
                .isRefusedFor(new OnlyTheLender());
        anItem().asking().atHouse().reserved().when(yes, by(CUI)).isRefusedFor(new OnlyTheLender());
        anItem().asking()
                .atHouse()
                .reserved()
                .when(yes, by(CUI).holding(Role.HOUSE_KEEPER))
                .leadsTo(new LoanAccepted(DRILL, ANA, bens(), CUI));
    }

    @Test
    void nobody_says_yes_to_their_own_loan() {
        anItem().asking()
                .atHouse()
                .reserved()
                .when(new AcceptLoan(FIRST), by(BEN).holding(Role.HOUSE_KEEPER))
                .isRefusedFor(new OnlyTheLender());
        anItem().asking()
                .reserved()
                .when(new AcceptLoan(FIRST), by(BEN).onBehalfOf(ANA))
                .isRefusedFor(new ProxyRefusal.NeverByProxy());
    }

    @Test
    void the_owners_no_declines_and_later_either_side_calls_off() {
        CancelLoan cancel = new CancelLoan(FIRST);

        anItem().asking().reserved().when(cancel, by(ANA)).leadsTo(cancelled(LoanEnd.DECLINED, ANA));
        anItem().asking().reserved().when(cancel, by(BEN)).leadsTo(cancelled(LoanEnd.CALLED_OFF, BEN));
        anItem().reserved().when(cancel, by(ANA)).leadsTo(cancelled(LoanEnd.CALLED_OFF, ANA));
        anItem().reserved().when(cancel, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void what_is_handed_over_or_said_to_be_is_not_called_off() {
        CancelLoan cancel = new CancelLoan(FIRST);

        anItem().out().when(cancel, by(BEN)).isRefusedFor(new WrongLoanStep("out"));
        anItem().handOverReported().when(cancel, by(BEN)).isRefusedFor(new WrongLoanStep("reserved-reported"));
        anItem().reserved()
                .given(cancelled(LoanEnd.CALLED_OFF, BEN))
                .when(cancel, by(BEN))
                .isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_cancelled_loans_time_is_free() {
        anItem().reserved()
                .given(cancelled(LoanEnd.CALLED_OFF, BEN))
                .when(reserve(SECOND, FROM, TO), by(CUI))
                .leadsTo(new LoanReserved(DRILL, ANA, CUIS, true));
    }

    @Test
    void a_loan_is_kept_a_day_for_a_borrower_who_does_not_come() {
        LapseLoan lapse = new LapseLoan(FIRST);
        Instant due = FROM.plus(DAY);

        anItem().reserved().when(lapse, bySystem().at(due.minusMillis(1))).isRefusedFor(new NotDueYet());
        anItem().reserved().when(lapse, bySystem().at(due)).leadsTo(cancelled(LoanEnd.NOT_COLLECTED, MemberId.SYSTEM));
        anItem().out().when(lapse, bySystem().at(due)).changesNothing();
        anItem().handOverReported().when(lapse, bySystem().at(due)).changesNothing();
        anItem().registered().when(lapse, bySystem().at(due)).changesNothing();
    }

    @Test
    void what_the_diary_stands_against_is_withdrawn_once() {
        WithdrawLoan withdraw = new WithdrawLoan(FIRST, LoanEnd.TOO_MANY_LOANS);

        anItem().reserved().when(withdraw, bySystem()).leadsTo(cancelled(LoanEnd.TOO_MANY_LOANS, MemberId.SYSTEM));
        anItem().registered().when(withdraw, bySystem()).changesNothing();
        anItem().out().when(withdraw, bySystem()).changesNothing();
    }

    @Test
    void a_borrower_is_verified_up_to_the_residence_and_what_deadlines_wish_is_theirs_alone() {
        assertThat(reserve(FIRST, FROM, TO).requires()).isEqualTo(Level.L2);
        assertThat(List.of(
                        new LapseLoan(FIRST),
                        new WithdrawLoan(FIRST, LoanEnd.TOO_MANY_LOANS),
                        new ItemCommand.AssumePassage(FIRST),
                        new ItemCommand.RemindBorrower(FIRST),
                        new ItemCommand.FindOverdue(FIRST),
                        new ItemCommand.LapseTurn(DRILL)))
                .allMatch(ItemCommand::systemOnly);
    }

    private static LoanCancelled cancelled(LoanEnd reason, MemberId who) {
        return new LoanCancelled(DRILL, ANA, bens(), reason, who);
    }
}

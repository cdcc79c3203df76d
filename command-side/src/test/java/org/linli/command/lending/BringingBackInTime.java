package org.linli.command.lending;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.lending.Items.BUFFER;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.DRILL;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.REMINDER;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.TO;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.bens;
import static org.linli.command.lending.Items.bensUntil;
import static org.linli.command.lending.Items.joined;
import static org.linli.command.lending.Items.offered;
import static org.linli.command.lending.Items.overdueFound;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.lending.ItemCommand.ExtendLoan;
import org.linli.command.lending.ItemCommand.FindOverdue;
import org.linli.command.lending.ItemCommand.RemindBorrower;
import org.linli.command.lending.LendingRejection.BorrowerOverdue;
import org.linli.command.lending.LendingRejection.LoanTimeOutOfRange;
import org.linli.command.lending.LendingRejection.OnlyTheLender;
import org.linli.command.lending.LendingRejection.RenewedOften;
import org.linli.command.lending.LendingRejection.ReservedByOthers;
import org.linli.command.lending.LendingRejection.WrongLoanStep;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.Passage;
import org.linli.kernel.sharing.Reminder;

class BringingBackInTime {
    private static final FindOverdue FIND = new FindOverdue(FIRST);
    private static final RemindBorrower REMIND = new RemindBorrower(FIRST);
    private static final Instant LATER = TO.plus(DAY.multipliedBy(2));
    private static final ExtendLoan EXTEND = new ExtendLoan(FIRST, DAY.multipliedBy(2));
    private static final LoanExtended EXTENDED = new LoanExtended(DRILL, ANA, bensUntil(LATER), LATER.minus(DAY), BEN);

    @Test
    void what_is_not_back_at_its_time_is_overdue_once() {
        anItem().out().when(FIND, bySystem().at(TO.minusMillis(1))).isRefusedFor(new NotDueYet());
        anItem().out().when(FIND, bySystem().at(TO)).leadsTo(overdueFound());
        anItem().overdue().when(FIND, bySystem().at(TO)).changesNothing();
        anItem().reserved().when(FIND, bySystem().at(TO)).changesNothing();
    }

    @Test
    void who_says_in_time_that_it_is_back_is_not_overdue() {
        anItem().returnReported().when(FIND, bySystem().at(TO)).changesNothing();
        anItem().returnReported()
                .given(new PassageDenied(DRILL, ANA, bens(), Passage.RETURN, ANA))
                .when(FIND, bySystem().at(TO))
                .leadsTo(overdueFound());
    }

    @Test
    void a_borrower_is_reminded_a_day_before_the_end_once() {
        LoanReminded reminded = new LoanReminded(DRILL, ANA, bens(), Reminder.BEFORE_DUE);

        anItem().out().when(REMIND, bySystem().at(REMINDER.minusMillis(1))).isRefusedFor(new NotDueYet());
        anItem().out().when(REMIND, bySystem().at(REMINDER)).leadsTo(reminded);
        anItem().out().given(reminded).when(REMIND, bySystem().at(REMINDER)).changesNothing();
        anItem().returnReported().when(REMIND, bySystem().at(REMINDER)).changesNothing();
    }

    @Test
    void an_overdue_borrower_is_reminded_after_three_days_once() {
        Instant due = TO.plus(DAY.multipliedBy(3));
        LoanReminded reminded = new LoanReminded(DRILL, ANA, bens(), Reminder.OVERDUE);

        anItem().overdue().when(REMIND, bySystem().at(due.minusMillis(1))).isRefusedFor(new NotDueYet());
        anItem().overdue().when(REMIND, bySystem().at(due)).leadsTo(reminded);
        anItem().overdue().given(reminded).when(REMIND, bySystem().at(due)).changesNothing();
    }

    @Test
    void a_borrower_keeps_it_longer_where_nobody_wants_it_next() {
        anItem().out().when(EXTEND, by(BEN).at(FROM)).leadsTo(EXTENDED);
        anItem().out()
                .when(EXTEND, by(ANA).at(FROM))
                .leadsTo(new LoanExtended(DRILL, ANA, bensUntil(LATER), LATER.minus(DAY), ANA));
        anItem().out().when(EXTEND, by(CUI).at(FROM)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void an_end_too_near_for_a_reminder_has_none() {
        Instant soon = TO.plus(HOUR);

        anItem().out()
                .when(new ExtendLoan(FIRST, HOUR), by(BEN).at(soon.minus(DAY)))
                .leadsTo(new LoanExtended(DRILL, ANA, bensUntil(soon), null, BEN));
    }

    @Test
    void an_owner_who_wants_to_be_asked_extends() {
        var out = anItem().asking()
                .reserved()
                .given(new org.linli.kernel.sharing.ItemEvent.LoanAccepted(DRILL, ANA, bens(), ANA))
                .given(Items.handedOver());

        out.when(EXTEND, by(BEN).at(FROM)).isRefusedFor(new OnlyTheLender());
        out.when(EXTEND, by(ANA).at(FROM)).isAccepted();
    }

    @Test
    void no_renewal_when_reserved() {
        Instant from = LATER.plus(BUFFER);
        Loan next = new Loan(SECOND, CUI, from, from.plus(DAY), from.plus(DAY));
        Loan tooSoon = new Loan(SECOND, CUI, from.minusMillis(1), from.plus(DAY), from.plus(DAY));

        anItem().out()
                .given(new LoanReserved(DRILL, ANA, tooSoon, true))
                .when(EXTEND, by(BEN).at(FROM))
                .isRefusedFor(new ReservedByOthers());
        anItem().out()
                .given(new LoanReserved(DRILL, ANA, next, true))
                .when(EXTEND, by(BEN).at(FROM))
                .isAccepted();
    }

    @Test
    void no_renewal_while_somebody_waits_or_has_the_turn() {
        anItem().out().given(joined(CUI)).when(EXTEND, by(BEN).at(FROM)).isRefusedFor(new ReservedByOthers());
        anItem().out()
                .given(joined(CUI))
                .given(offered(CUI, TO))
                .when(EXTEND, by(BEN).at(FROM))
                .isRefusedFor(new ReservedByOthers());
    }

    @Test
    void no_renewal_once_it_is_due() {
        anItem().out().when(EXTEND, by(BEN).at(TO)).isRefusedFor(new BorrowerOverdue());
        anItem().out().when(EXTEND, by(BEN).at(TO.minusMillis(1))).isAccepted();
        anItem().overdue().when(EXTEND, by(BEN).at(FROM)).isRefusedFor(new BorrowerOverdue());
    }

    @Test
    void a_renewal_lasts_no_longer_than_a_loan() {
        for (Duration wrong : new Duration[] {Duration.ZERO, DAY.multipliedBy(7).plusMillis(1)}) {
            anItem().out().when(new ExtendLoan(FIRST, wrong), by(BEN).at(FROM)).isRefusedFor(new LoanTimeOutOfRange(7));
        }
        anItem().out()
                .when(new ExtendLoan(FIRST, DAY.multipliedBy(7)), by(BEN).at(FROM))
                .isAccepted();
    }

    @Test
    void a_loan_is_extended_twice_at_most() {
        ExtendLoan more = new ExtendLoan(FIRST, DAY);

        anItem().out().given(EXTENDED).when(more, by(BEN).at(FROM)).isAccepted();
        anItem().out()
                .given(EXTENDED)
                .given(EXTENDED)
                .when(more, by(BEN).at(FROM))
                .isRefusedFor(new RenewedOften(2));
    }

    @Test
    void only_what_the_borrower_has_is_extended() {
        anItem().reserved().when(EXTEND, by(BEN).at(FROM)).isRefusedFor(new WrongLoanStep("reserved"));
        anItem().returnReported().when(EXTEND, by(BEN).at(FROM)).isRefusedFor(new WrongLoanStep("out-reported"));
    }

    @Test
    void an_extended_loan_ends_and_reminds_later() {
        var extended = anItem().out().given(EXTENDED);

        extended.when(FIND, bySystem().at(TO)).isRefusedFor(new NotDueYet());
        extended.when(REMIND, bySystem().at(LATER.minus(DAY)))
                .leadsTo(new LoanReminded(DRILL, ANA, bensUntil(LATER), Reminder.BEFORE_DUE));
    }
}

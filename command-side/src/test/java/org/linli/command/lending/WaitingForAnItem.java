package org.linli.command.lending;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.DRILL;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.SILENT;
import static org.linli.command.lending.Items.TO;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.back;
import static org.linli.command.lending.Items.bens;
import static org.linli.command.lending.Items.joined;
import static org.linli.command.lending.Items.offered;
import static org.linli.command.lending.Items.reserve;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.lending.ItemCommand.AssumePassage;
import org.linli.command.lending.ItemCommand.CancelLoan;
import org.linli.command.lending.ItemCommand.JoinLine;
import org.linli.command.lending.ItemCommand.LapseTurn;
import org.linli.command.lending.ItemCommand.LeaveLine;
import org.linli.command.lending.LendingRejection.BorrowsIt;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.command.waiting.WaitingRejection.LineFull;
import org.linli.command.waiting.WaitingRejection.NotWaiting;
import org.linli.command.waiting.WaitingRejection.NotYourTurn;
import org.linli.command.waiting.WaitingRejection.NothingToWaitFor;
import org.linli.command.waiting.WaitingRejection.OwnThing;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLapsed;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLeft;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;

class WaitingForAnItem {
    private static final JoinLine JOIN = new JoinLine(DRILL);
    private static final LeaveLine LEAVE = new LeaveLine(DRILL);
    private static final LapseTurn LAPSE = new LapseTurn(DRILL);
    private static final Instant UNTIL = TO.plus(DAY);
    private static final ItemReturned RETURNED =
            new ItemReturned(DRILL, ANA, bens(), Condition.WORN, true, false, ANA, null);

    /** Ben has it, Cui and Dan wait. */
    private static Scenario<Item, ItemCommand, ItemEvent> twoWait() {
        return anItem().out().given(joined(CUI)).given(joined(DAN));
    }

    /** It is back, and Cui's turn. */
    private static Scenario<Item, ItemCommand, ItemEvent> cuisTurn() {
        return twoWait().given(RETURNED).given(offered(CUI, UNTIL));
    }

    @Test
    void a_neighbour_waits_for_what_somebody_has_or_has_reserved() {
        anItem().reserved().when(JOIN, by(CUI)).leadsTo(joined(CUI));
        anItem().out().when(JOIN, by(CUI)).leadsTo(joined(CUI));
        cuisTurn().when(JOIN, by(BEN)).leadsTo(joined(BEN));
    }

    @Test
    void nobody_waits_for_what_is_free_their_own_or_theirs_already() {
        anItem().registered().when(JOIN, by(CUI)).isRefusedFor(new NothingToWaitFor());
        anItem().out().when(JOIN, by(ANA)).isRefusedFor(new OwnThing());
        anItem().out().when(JOIN, by(ANA).onBehalfOf(CUI)).isRefusedFor(new OwnThing());
        anItem().out().when(JOIN, by(BEN)).isRefusedFor(new BorrowsIt());
    }

    @Test
    void a_neighbour_waits_once() {
        twoWait().when(JOIN, by(DAN)).changesNothing();
        cuisTurn().when(JOIN, by(CUI)).changesNothing();
    }

    @Test
    void a_hundred_may_wait() {
        var line = anItem().out();
        for (int i = 1; i < 100; i++) {
            line = line.given(joined(member("neighbour " + i)));
        }

        line.when(JOIN, by(CUI)).isAccepted();
        line.given(joined(DAN)).when(JOIN, by(CUI)).isRefusedFor(new LineFull(100));
    }

    @Test
    void the_return_gives_the_turn_to_the_first_in_line_for_a_day() {
        twoWait().when(back(FIRST), by(ANA).at(TO)).leadsToBoth(RETURNED, offered(CUI, UNTIL));
    }

    @Test
    void a_return_that_silence_made_true_gives_it_too_and_such_a_hand_over_does_not() {
        AssumePassage assume = new AssumePassage(FIRST);

        anItem().returnReported()
                .given(joined(CUI))
                .when(assume, bySystem().at(UNTIL))
                .leadsToBoth(
                        new ItemReturned(DRILL, ANA, bens(), Condition.WORN, false, true, MemberId.SYSTEM, null),
                        offered(CUI, UNTIL.plus(DAY)));
        anItem().handOverReported()
                .given(joined(CUI))
                .when(assume, bySystem().at(SILENT))
                .leadsTo(new ItemHandedOver(DRILL, ANA, bens(), Condition.WORN, true, null, MemberId.SYSTEM, null));
    }

    @Test
    void a_cancelled_reservation_gives_it_too() {
        anItem().reserved()
                .given(joined(CUI))
                .when(new CancelLoan(FIRST), by(BEN))
                .leadsToBoth(
                        new LoanCancelled(DRILL, ANA, bens(), LoanEnd.CALLED_OFF, BEN), offered(CUI, NOW.plus(DAY)));
    }

    @Test
    void never_two_have_the_turn() {
        Loan later = new Loan(SECOND, BEN, TO.plus(DAY.multipliedBy(9)), TO.plus(DAY.multipliedBy(10)), TO);

        cuisTurn()
                .given(new LoanReserved(DRILL, ANA, later, true))
                .when(new CancelLoan(SECOND), by(BEN))
                .leadsTo(new LoanCancelled(DRILL, ANA, later, LoanEnd.CALLED_OFF, BEN));
    }

    @Test
    void while_somebody_waits_only_whose_turn_it_is_reserves() {
        Instant from = TO.plus(DAY);

        cuisTurn().when(reserve(SECOND, from, from.plus(DAY)), by(BEN).at(TO)).isRefusedFor(new NotYourTurn());
        cuisTurn().when(reserve(SECOND, from, from.plus(DAY)), by(DAN).at(TO)).isRefusedFor(new NotYourTurn());
        cuisTurn().when(reserve(SECOND, from, from.plus(DAY)), by(CUI).at(TO)).isAccepted();
        twoWait().when(reserve(SECOND, from, from.plus(DAY)), by(CUI)).isRefusedFor(new NotYourTurn());
    }

    @Test
    void who_reserves_waits_no_longer_and_the_next_one_comes_after_them() {
        Loan cuis = new Loan(SECOND, CUI, UNTIL, UNTIL.plus(DAY), UNTIL.plus(DAY));
        var reserved = cuisTurn().given(new LoanReserved(DRILL, ANA, cuis, true));

        reserved.when(LEAVE, by(CUI)).isRefusedFor(new NotWaiting());
        reserved.when(new CancelLoan(SECOND), by(CUI))
                .leadsToBoth(new LoanCancelled(DRILL, ANA, cuis, LoanEnd.CALLED_OFF, CUI), offered(DAN, NOW.plus(DAY)));
    }

    @Test
    void an_unused_turn_passes_to_the_next() {
        cuisTurn().when(LAPSE, bySystem().at(UNTIL.minusMillis(1))).isRefusedFor(new NotDueYet());
        cuisTurn()
                .when(LAPSE, bySystem().at(UNTIL))
                .leadsToBoth(new ItemWaitingLapsed(DRILL, ANA, CUI), offered(DAN, UNTIL.plus(DAY)));
        twoWait().when(LAPSE, bySystem().at(UNTIL)).changesNothing();
    }

    @Test
    void after_the_last_turn_the_item_is_anybodys() {
        cuisTurn()
                .given(new ItemWaitingLapsed(DRILL, ANA, CUI))
                .given(offered(DAN, UNTIL.plus(DAY)))
                .given(new ItemWaitingLapsed(DRILL, ANA, DAN))
                .when(reserve(SECOND, FROM, TO), by(BEN))
                .isAccepted();
    }

    @Test
    void who_leaves_the_line_gives_up_the_place_or_the_turn() {
        twoWait().when(LEAVE, by(DAN)).leadsTo(new ItemWaitingLeft(DRILL, ANA, DAN, false));
        cuisTurn()
                .when(LEAVE, by(CUI).at(TO))
                .leadsToBoth(new ItemWaitingLeft(DRILL, ANA, CUI, true), offered(DAN, UNTIL));
        cuisTurn().when(LEAVE, by(DAN)).leadsTo(new ItemWaitingLeft(DRILL, ANA, DAN, false));
        anItem().out().when(LEAVE, by(CUI)).isRefusedFor(new NotWaiting());
    }

    @Test
    void who_left_is_passed_over() {
        twoWait()
                .given(new ItemWaitingLeft(DRILL, ANA, CUI, false))
                .when(back(FIRST), by(ANA).at(TO))
                .leadsToBoth(RETURNED, offered(DAN, UNTIL));
    }
}

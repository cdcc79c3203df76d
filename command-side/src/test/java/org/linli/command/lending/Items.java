package org.linli.command.lending;

import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.linli.command.Scenario;
import org.linli.command.lending.ItemCommand.RegisterItem;
import org.linli.command.lending.ItemCommand.ReserveLoan;
import org.linli.command.lending.ItemCommand.StateHandOver;
import org.linli.command.lending.ItemCommand.StateReturn;
import org.linli.command.lending.MemberDiary.Kept;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingJoined;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingOffered;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Passage;

/** Ana's drill, lent for a week at most with two hours between two loans: {@code anItem().asking().reserved()}. */
record Items(ItemTerms terms) {
    static final ItemId DRILL = ItemId.of(new byte[16]);
    static final LoanId FIRST = loan(1);
    static final LoanId SECOND = loan(2);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration BUFFER = Duration.ofHours(2);
    /** Ben's time: from tomorrow for three days. */
    static final Instant FROM = NOW.plus(DAY);

    static final Instant TO = FROM.plus(DAY.multipliedBy(3));
    static final Instant KEPT = FROM.plus(DAY);
    static final Instant REMINDER = TO.minus(DAY);
    /** When silence on a report that was made at the loan's beginning counts. */
    static final Instant SILENT = FROM.plus(DAY.multipliedBy(3));

    static Items anItem() {
        return new Items(new ItemTerms("电钻", "", "goods.tools", 7, 2, false, false));
    }

    static LoanId loan(int number) {
        return LoanId.of(DRILL, new byte[] {(byte) number});
    }

    /** The owner wants to be asked. */
    Items asking() {
        return new Items(new ItemTerms(
                terms.title(), "", terms.category(), terms.longestDays(), terms.bufferHours(), true, terms.atHouse()));
    }

    /** Kept in the sharing house. */
    Items atHouse() {
        return new Items(new ItemTerms(
                terms.title(), "", terms.category(), terms.longestDays(), terms.bufferHours(), terms.asks(), true));
    }

    Items lent(int days, int bufferHours) {
        return new Items(new ItemTerms(terms.title(), "", terms.category(), days, bufferHours, false, false));
    }

    Items called(String title, String description, String category) {
        return new Items(new ItemTerms(title, description, category, 7, 2, false, false));
    }

    RegisterItem register() {
        return new RegisterItem(DRILL, XINGFU, terms, Condition.GOOD, null);
    }

    Scenario<Item, ItemCommand, ItemEvent> unregistered() {
        return Scenario.of(new ItemDecider());
    }

    Scenario<Item, ItemCommand, ItemEvent> registered() {
        return unregistered().given(new ItemRegistered(DRILL, ANA, XINGFU, terms, Condition.GOOD, null));
    }

    static Loan bens() {
        return new Loan(FIRST, BEN, FROM, TO, KEPT);
    }

    static Loan bensUntil(Instant to) {
        return bens().until(to);
    }

    /** Ben's time is reserved. */
    Scenario<Item, ItemCommand, ItemEvent> reserved() {
        return registered().given(new LoanReserved(DRILL, ANA, bens(), !terms.asks()));
    }

    /** Ben has it since the beginning of his time. */
    Scenario<Item, ItemCommand, ItemEvent> out() {
        return reserved().given(handedOver(), FROM);
    }

    /** Ben did not bring it back in time. */
    Scenario<Item, ItemCommand, ItemEvent> overdue() {
        return out().given(overdueFound(), TO);
    }

    Scenario<Item, ItemCommand, ItemEvent> handOverReported() {
        return reserved()
                .given(
                        new PassageReported(DRILL, ANA, bens(), Passage.HAND_OVER, Condition.WORN, SILENT, ANA, null),
                        FROM);
    }

    Scenario<Item, ItemCommand, ItemEvent> returnReported() {
        return out().given(
                        new PassageReported(
                                DRILL, ANA, bens(), Passage.RETURN, Condition.WORN, TO.plus(DAY), BEN, null),
                        TO.minus(HOUR));
    }

    static ItemHandedOver handedOver() {
        return new ItemHandedOver(DRILL, ANA, bens(), Condition.GOOD, false, REMINDER, BEN, null);
    }

    static LoanOverdue overdueFound() {
        return new LoanOverdue(DRILL, ANA, bens(), TO.plus(DAY.multipliedBy(3)));
    }

    static ItemWaitingJoined joined(MemberId member) {
        return new ItemWaitingJoined(DRILL, ANA, member);
    }

    static ItemWaitingOffered offered(MemberId member, Instant until) {
        return new ItemWaitingOffered(DRILL, ANA, member, until);
    }

    /** Somebody with a blank diary reserves. */
    static ReserveLoan reserve(LoanId loan, Instant from, Instant to) {
        return new ReserveLoan(loan, from, Duration.between(from, to), new MemberDiary.Blank());
    }

    static MemberDiary entered(LoanId... loans) {
        return new Kept(Set.of(loans), Set.of(), Duties.NONE);
    }

    /** The hand-over of a loan that the borrower's diary has entered. */
    static StateHandOver handOver(LoanId loan) {
        return new StateHandOver(loan, Condition.WORN, null, entered(loan));
    }

    static StateReturn back(LoanId loan) {
        return new StateReturn(loan, Condition.WORN, true, null);
    }
}

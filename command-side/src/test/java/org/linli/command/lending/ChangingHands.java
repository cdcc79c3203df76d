package org.linli.command.lending;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.DRILL;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.REMINDER;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.SILENT;
import static org.linli.command.lending.Items.TO;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.back;
import static org.linli.command.lending.Items.bens;
import static org.linli.command.lending.Items.handOver;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.lending.ItemCommand.AssumePassage;
import org.linli.command.lending.ItemCommand.DenyPassage;
import org.linli.command.lending.ItemCommand.StateHandOver;
import org.linli.command.lending.ItemCommand.StateReturn;
import org.linli.command.lending.LendingRejection.BorrowerOverdue;
import org.linli.command.lending.LendingRejection.ItemIsOut;
import org.linli.command.lending.LendingRejection.NotEnteredYet;
import org.linli.command.lending.LendingRejection.NotTheTime;
import org.linli.command.lending.LendingRejection.OnlyTheBorrower;
import org.linli.command.lending.LendingRejection.OnlyTheLender;
import org.linli.command.lending.LendingRejection.WrongLoanStep;
import org.linli.command.lending.MemberDiary.Kept;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.Passage;

class ChangingHands {

    @Test
    void the_borrower_states_the_condition_at_the_hand_over() {
        anItem().reserved()
                .when(handOver(FIRST), by(BEN).at(FROM))
                .leadsTo(new ItemHandedOver(DRILL, ANA, bens(), Condition.WORN, false, REMINDER, BEN, null));
    }

    @Test
    void the_owners_word_on_the_hand_over_waits_for_the_borrowers() {
        anItem().reserved()
                .when(handOver(FIRST), by(ANA).at(FROM))
                .leadsTo(new PassageReported(DRILL, ANA, bens(), Passage.HAND_OVER, Condition.WORN, SILENT, ANA, null));
        anItem().handOverReported()
                .when(handOver(FIRST), by(BEN).at(FROM))
                .leadsTo(new ItemHandedOver(DRILL, ANA, bens(), Condition.WORN, false, REMINDER, BEN, null));
        anItem().handOverReported()
                .when(handOver(FIRST), by(ANA).at(FROM))
                .isRefusedFor(new WrongLoanStep("reserved-reported"));
    }

    @Test
    void silence_on_a_hand_over_counts_at_the_loans_end_at_the_latest() {
        anItem().reserved()
                .when(handOver(FIRST), by(ANA).at(TO.minus(HOUR)))
                .leadsTo(new PassageReported(DRILL, ANA, bens(), Passage.HAND_OVER, Condition.WORN, TO, ANA, null));
    }

    @Test
    void silence_makes_the_givers_word_true() {
        AssumePassage assume = new AssumePassage(FIRST);

        anItem().handOverReported()
                .when(assume, bySystem().at(SILENT.minusMillis(1)))
                .isRefusedFor(new NotDueYet());
        anItem().handOverReported()
                .when(assume, bySystem().at(SILENT))
                .leadsTo(new ItemHandedOver(DRILL, ANA, bens(), Condition.WORN, true, null, MemberId.SYSTEM, null));
        anItem().returnReported().when(assume, bySystem().at(TO)).isRefusedFor(new NotDueYet());
        anItem().returnReported()
                .when(assume, bySystem().at(TO.plus(DAY)))
                .leadsTo(new ItemReturned(DRILL, ANA, bens(), Condition.WORN, false, true, MemberId.SYSTEM, null));
        anItem().out().when(assume, bySystem().at(TO)).changesNothing();
    }

    @Test
    void the_borrower_denies_a_hand_over_that_was_not() {
        DenyPassage deny = new DenyPassage(FIRST, Passage.HAND_OVER);

        anItem().handOverReported()
                .when(deny, by(BEN))
                .leadsTo(new PassageDenied(DRILL, ANA, bens(), Passage.HAND_OVER, BEN));
        anItem().handOverReported().when(deny, by(ANA)).isRefusedFor(new OnlyTheBorrower());
        anItem().reserved().when(deny, by(BEN)).isRefusedFor(new WrongLoanStep("reserved"));
        anItem().returnReported().when(deny, by(BEN)).isRefusedFor(new WrongLoanStep("out-reported"));
    }

    @Test
    void after_a_denial_the_loan_is_as_it_was_before_the_report() {
        anItem().handOverReported()
                .given(new PassageDenied(DRILL, ANA, bens(), Passage.HAND_OVER, BEN))
                .when(handOver(FIRST), by(ANA).at(FROM))
                .isAccepted();
        anItem().returnReported()
                .given(new PassageDenied(DRILL, ANA, bens(), Passage.RETURN, ANA))
                .when(back(FIRST), by(BEN).at(TO))
                .isAccepted();
    }

    @Test
    void an_item_is_handed_over_from_twelve_hours_before_its_time_until_its_end() {
        var reserved = anItem().reserved();
        Instant earliest = FROM.minus(Duration.ofHours(12));

        reserved.when(handOver(FIRST), by(BEN).at(earliest.minusMillis(1))).isRefusedFor(new NotTheTime());
        reserved.when(handOver(FIRST), by(BEN).at(earliest)).isAccepted();
        reserved.when(handOver(FIRST), by(BEN).at(TO.minusMillis(1))).isAccepted();
        reserved.when(handOver(FIRST), by(BEN).at(TO)).isRefusedFor(new NotTheTime());
    }

    @Test
    void one_active_loan_per_item() {
        Loan cuis = new Loan(SECOND, CUI, TO.plus(DAY), TO.plus(DAY.multipliedBy(2)), TO.plus(DAY.multipliedBy(2)));
        LoanReserved reserved = new LoanReserved(DRILL, ANA, cuis, true);
        Instant time = cuis.from();

        anItem().overdue()
                .given(reserved)
                .when(handOver(SECOND), by(CUI).at(time))
                .isRefusedFor(new ItemIsOut());
        anItem().handOverReported()
                .given(reserved)
                .when(handOver(SECOND), by(CUI).at(time))
                .isRefusedFor(new ItemIsOut());
        anItem().reserved()
                .given(reserved)
                .when(handOver(SECOND), by(CUI).at(time))
                .isAccepted();
    }

    @Test
    void an_item_goes_out_only_on_a_loan_that_the_borrowers_diary_has_entered() {
        var reserved = anItem().reserved();

        reserved.when(new StateHandOver(FIRST, Condition.GOOD, null, Items.entered(SECOND)), by(BEN).at(FROM))
                .isRefusedFor(new NotEnteredYet());
        reserved.when(
                        new StateHandOver(
                                FIRST,
                                Condition.GOOD,
                                null,
                                new Kept(Set.of(FIRST, SECOND), Set.of(SECOND), Duties.NONE)),
                        by(BEN).at(FROM))
                .isRefusedFor(new BorrowerOverdue());
    }

    @Test
    void a_loan_that_the_owner_has_not_accepted_is_not_handed_over() {
        anItem().asking().reserved().when(handOver(FIRST), by(BEN).at(FROM)).isRefusedFor(new WrongLoanStep("asked"));
    }

    @Test
    void only_its_two_sides_and_the_keeper_speak_of_an_item_changing_hands() {
        anItem().reserved().when(handOver(FIRST), by(CUI).at(FROM)).isRefusedFor(new Refusal.NotAllowed());
        anItem().out().when(back(FIRST), by(CUI).at(FROM)).isRefusedFor(new Refusal.NotAllowed());
        anItem().atHouse()
                .out()
                .when(back(FIRST), by(CUI).at(FROM).holding(Role.HOUSE_KEEPER))
                .leadsTo(new ItemReturned(DRILL, ANA, bens(), Condition.WORN, true, false, CUI, null));
    }

    @Test
    void nobody_speaks_for_both_sides() {
        anItem().atHouse()
                .out()
                .when(back(FIRST), by(BEN).at(FROM).holding(Role.HOUSE_KEEPER))
                .leadsTo(new PassageReported(
                        DRILL, ANA, bens(), Passage.RETURN, Condition.WORN, FROM.plus(DAY.multipliedBy(3)), BEN, null));
        anItem().reserved()
                .when(handOver(FIRST), by(ANA).onBehalfOf(BEN).at(FROM))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void the_owner_states_the_condition_and_the_damage_at_the_return() {
        anItem().out()
                .when(new StateReturn(FIRST, Condition.DEFECTIVE, true, "坏了"), by(ANA).at(FROM))
                .leadsTo(new ItemReturned(DRILL, ANA, bens(), Condition.DEFECTIVE, true, false, ANA, "坏了"));
        anItem().returnReported()
                .when(back(FIRST), by(ANA).at(TO))
                .leadsTo(new ItemReturned(DRILL, ANA, bens(), Condition.WORN, true, false, ANA, null));
    }

    @Test
    void the_borrowers_word_on_the_return_waits_for_the_owners() {
        anItem().out()
                .when(back(FIRST), by(BEN).at(FROM))
                .leadsTo(new PassageReported(
                        DRILL, ANA, bens(), Passage.RETURN, Condition.WORN, FROM.plus(DAY.multipliedBy(3)), BEN, null));
        anItem().returnReported().when(back(FIRST), by(BEN).at(TO)).isRefusedFor(new WrongLoanStep("out-reported"));
        anItem().reserved().when(back(FIRST), by(ANA).at(FROM)).isRefusedFor(new WrongLoanStep("reserved"));
    }

    @Test
    void the_owner_denies_a_return_that_was_not() {
        DenyPassage deny = new DenyPassage(FIRST, Passage.RETURN);

        anItem().returnReported()
                .when(deny, by(ANA))
                .leadsTo(new PassageDenied(DRILL, ANA, bens(), Passage.RETURN, ANA));
        anItem().returnReported().when(deny, by(BEN)).isRefusedFor(new OnlyTheLender());
        anItem().handOverReported().when(deny, by(ANA)).isRefusedFor(new WrongLoanStep("reserved-reported"));
    }

    @Test
    void a_note_says_something() {
        anItem().reserved()
                .when(new StateHandOver(FIRST, Condition.GOOD, " ", Items.entered(FIRST)), by(BEN).at(FROM))
                .isRefusedFor(new TextBlank());
        anItem().out()
                .when(new StateReturn(FIRST, Condition.GOOD, false, " "), by(ANA))
                .isRefusedFor(new TextBlank());
    }

    @Test
    void a_loan_that_is_over_is_unknown() {
        anItem().out()
                .given(new ItemReturned(DRILL, ANA, bens(), Condition.GOOD, false, false, ANA, null))
                .when(back(FIRST), by(ANA))
                .isRefusedFor(new Refusal.Unknown());
    }
}

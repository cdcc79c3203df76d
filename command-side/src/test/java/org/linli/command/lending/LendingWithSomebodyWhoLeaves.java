package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.DRILL;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.TO;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.bens;
import static org.linli.command.lending.Items.joined;
import static org.linli.command.lending.Items.offered;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.lending.ItemCommand.EndForErasure;
import org.linli.command.lending.ItemCommand.LeaveForErasure;
import org.linli.command.lending.ItemCommand.RetireForErasure;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLeft;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;

/** Ana, who lends, or Ben, who borrows, is being erased. */
class LendingWithSomebodyWhoLeaves {
    private static final EndForErasure END = new EndForErasure(FIRST);
    private static final LoanCancelled ENDED =
            new LoanCancelled(DRILL, ANA, bens(), LoanEnd.MEMBER_ERASED, MemberId.SYSTEM);
    private static final RetireForErasure RETIRE = new RetireForErasure(DRILL);

    static Stream<Scenario<Item, ItemCommand, ItemEvent>> everyStep() {
        return Stream.of(
                anItem().asking().reserved(),
                anItem().reserved(),
                anItem().handOverReported(),
                anItem().out(),
                anItem().overdue(),
                anItem().returnReported());
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void a_loan_ends_with_the_erasure_of_a_side_wherever_the_item_is(Scenario<Item, ItemCommand, ItemEvent> item) {
        item.when(END, bySystem()).leadsTo(ENDED);
        item.given(ENDED).when(END, bySystem()).changesNothing();
    }

    @Test
    void whoever_waits_has_the_turn_then() {
        anItem().out().given(joined(CUI)).when(END, bySystem()).leadsToBoth(ENDED, offered(CUI, NOW.plus(DAY)));
    }

    @Test
    void a_loan_that_never_was_ends_without_a_trace() {
        anItem().registered().when(END, bySystem()).changesNothing();
        anItem().unregistered().when(END, bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void an_item_is_lent_no_more_once_its_owner_is_erased_and_every_loan_ends() {
        Loan cuis = new Loan(SECOND, CUI, TO.plus(DAY), TO.plus(DAY.multipliedBy(2)), TO.plus(DAY));
        LoanCancelled cuisEnded = new LoanCancelled(DRILL, ANA, cuis, LoanEnd.MEMBER_ERASED, MemberId.SYSTEM);

        assertThat(anItem().out()
                        .given(new LoanReserved(DRILL, ANA, cuis, true))
                        .given(joined(DAN))
                        .when(RETIRE, bySystem())
                        .decision())
                .isEqualTo(
                        new Decision.Accepted<>(List.of(ENDED, cuisEnded, new ItemRetired(DRILL, ANA, List.of(DAN)))));
    }

    @Test
    void it_is_retired_once() {
        ItemRetired retired = new ItemRetired(DRILL, ANA, List.of());

        anItem().registered().when(RETIRE, bySystem()).leadsTo(retired);
        anItem().registered().given(retired).when(RETIRE, bySystem()).changesNothing();
        anItem().unregistered().when(RETIRE, bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void who_is_erased_waits_no_longer() {
        var waiting = anItem().out().given(joined(CUI)).given(joined(DAN));

        waiting.when(new LeaveForErasure(DRILL, DAN), bySystem()).leadsTo(new ItemWaitingLeft(DRILL, ANA, DAN, false));
        waiting.when(new LeaveForErasure(DRILL, BEN), bySystem()).changesNothing();
        waiting.given(offered(CUI, NOW.plus(DAY)))
                .when(new LeaveForErasure(DRILL, CUI), bySystem())
                .leadsToBoth(new ItemWaitingLeft(DRILL, ANA, CUI, true), offered(DAN, NOW.plus(DAY)));
    }
}

package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.LentLife.item;
import static org.linli.command.lending.LentLife.loan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.command.lending.ItemCommand.CancelLoan;
import org.linli.command.lending.ItemCommand.FindOverdue;
import org.linli.command.lending.ItemCommand.RetireForErasure;
import org.linli.command.lending.ItemCommand.StateReturn;
import org.linli.command.lending.LendingRejection.BorrowerOverdue;
import org.linli.command.lending.LendingRejection.NotEnteredYet;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.web.RejectedException;

/** Ben borrows from Ana; the policy is told of each fact in turn, by hand. */
class KeepingDiariesInStep {
    private static final Instant TO = NOW.plus(DAY);

    private final List<RunningCommunity> communities = new ArrayList<>();

    /** A community, and a policy that is told of everything again from the start once it was told of so many. */
    private final class Told {
        private final RunningCommunity community = RunningCommunity.start();
        private final LentLife life = new LentLife(community);
        private final WhenLoanChangedThenKeepDiary policy =
                new WhenLoanChangedThenKeepDiary(community.commands(), community.histories());
        private final int restartAfter;
        private int next;
        private int told;

        Told(int restartAfter, int items) {
            this.restartAfter = restartAfter;
            communities.add(community);
            life.settle(items, BEN);
        }

        void catchUp() {
            for (List<EventMessage<?>> facts = life.facts(); next < facts.size(); facts = life.facts()) {
                EventMessage<?> fact = facts.get(next);
                policy.on((ItemEvent) fact.getPayload(), fact);
                next++;
                told++;
                if (told == restartAfter) {
                    next = 0;
                }
            }
        }
    }

    @AfterEach
    void stop() {
        communities.forEach(RunningCommunity::close);
    }

    private static void refused(Runnable step, Object reason) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(reason));
    }

    /** Ben has item 1 and has not brought it back. */
    private static void overdue(Told told) {
        told.life.reserve(loan(1), BEN, NOW, TO);
        told.catchUp();
        told.life.handOver(loan(1), BEN);
        told.community.clock().advance(DAY);
        told.community.sendAsSystem(new FindOverdue(loan(1)));
    }

    @Test
    void overdue_blocks_new_loans_until_the_return() {
        Told told = new Told(-1, 2);
        overdue(told);
        told.catchUp();
        refused(() -> told.life.reserve(loan(2), BEN, TO, TO.plus(DAY)), new BorrowerOverdue());

        told.community.send(new StateReturn(loan(1), Condition.WORN, false, null), ANA);
        told.catchUp();
        told.life.reserve(loan(2), BEN, TO, TO.plus(DAY));
    }

    @Test
    void a_reservation_that_follows_an_overdue_loan_is_withdrawn_however_close_they_are() {
        Told told = new Told(-1, 2);
        overdue(told);
        told.life.reserve(loan(2), BEN, TO, TO.plus(DAY));
        refused(() -> told.life.handOver(loan(2), BEN), new NotEnteredYet());
        told.catchUp();

        assertThat(told.life.borrowers().booking(loan(2))).isNull();
        assertThat(told.life.facts().getLast().getPayload())
                .isInstanceOfSatisfying(
                        LoanCancelled.class, end -> assertThat(end.reason()).isEqualTo(LoanEnd.BORROWER_OVERDUE));
    }

    @Test
    void of_reservations_at_the_same_time_no_more_than_may_be_stay() {
        Told told = new Told(-1, 7);
        for (int i = 1; i <= 7; i++) {
            told.life.reserve(loan(i), BEN, NOW, TO);
        }
        told.catchUp();

        assertThat(told.life.diary(BEN).entered())
                .containsExactlyInAnyOrder(loan(1), loan(2), loan(3), loan(4), loan(5));
        assertThat(told.life.facts().stream()
                        .map(EventMessage::getPayload)
                        .filter(LoanCancelled.class::isInstance)
                        .map(LoanCancelled.class::cast))
                .extracting(end -> end.loan().id() + " " + end.reason())
                .containsExactly(loan(6) + " TOO_MANY_LOANS", loan(7) + " TOO_MANY_LOANS");
    }

    @Test
    void telling_the_policy_again_of_any_prefix_of_the_facts_leads_to_the_same_end() {
        Told once = new Told(-1, 4);
        live(once);
        assertThat(once.told).isGreaterThan(8);

        for (int prefix = 1; prefix <= once.told; prefix++) {
            Told twice = new Told(prefix, 4);
            live(twice);
            assertThat(states(twice)).as("told again after %s facts", prefix).isEqualTo(states(once));
            assertThat(twice.told).isEqualTo(once.told + prefix);
        }
    }

    /** One loan overdue, one called off, one withdrawn, one that is reserved before. */
    private static void live(Told told) {
        told.life.reserve(loan(3), BEN, TO.plus(DAY), TO.plus(DAY.multipliedBy(2)));
        told.life.reserve(loan(4), BEN, TO.plus(DAY), TO.plus(DAY.multipliedBy(2)));
        told.community.send(new CancelLoan(loan(4)), BEN);
        overdue(told);
        told.life.reserve(loan(2), BEN, TO, TO.plus(DAY));
        told.catchUp();
        told.community.send(new StateReturn(loan(1), Condition.WORN, false, null), ANA);
        told.catchUp();
    }

    private static List<Object> states(Told told) {
        List<Object> states = new ArrayList<>(List.of(told.life.diary(BEN)));
        for (int i = 1; i <= 4; i++) {
            states.add(told.life.community().histories().stateOf(item(i).value(), new ItemDecider()));
        }
        return states;
    }

    @Test
    void a_loan_that_ended_with_the_erasure_of_its_owner_is_struck_and_blocks_nobody() {
        Told told = new Told(-1, 2);
        overdue(told);
        told.catchUp();
        told.community.sendAsSystem(new RetireForErasure(item(1)));
        told.catchUp();

        assertThat(told.life.diary(BEN).entered()).isEmpty();
        told.life.reserve(loan(2), BEN, TO, TO.plus(DAY));
    }
}

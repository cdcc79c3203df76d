package org.linli.query.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLapsed;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLeft;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.Reminder;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;
import org.linli.query.Drill;
import org.linli.query.History;
import org.linli.query.Neighbours;

class LoanDeadlinesTest {
    private static final Instant FAR = MONDAY.plus(Duration.ofDays(365));

    private static List<String> due(DomainEvent... facts) {
        DueProjection due = new DueProjection(Neighbours.RULES.times());
        History history = new History().then(Drill.registered()).then(facts);
        return new DueList(history.views(due), Neighbours.RULES.times())
                .by(FAR, 10).stream().map(item -> item.what() + " " + item.at()).toList();
    }

    private static String at(DueItem.What what, Instant time) {
        return what + " " + time;
    }

    @Test
    void a_reservation_is_kept_for_its_time_until_the_item_is_said_to_be_handed_over() {
        String lapses = at(DueItem.What.LOAN_LAPSES, Drill.KEPT);

        assertThat(due(Drill.RESERVED)).containsExactly(lapses);
        assertThat(due(Drill.ASKED, new LoanAccepted(Drill.ID, ANA, Drill.BENS, ANA)))
                .containsExactly(lapses);
        assertThat(due(Drill.RESERVED, Drill.SAID_TO_BE_HANDED_OVER, Drill.NOT_HANDED_OVER))
                .containsExactly(lapses);
        assertThat(due(Drill.RESERVED, new LoanCancelled(Drill.ID, ANA, Drill.BENS, LoanEnd.CALLED_OFF, BEN)))
                .isEmpty();
    }

    @Test
    void a_report_counts_when_its_time_is_over() {
        assertThat(due(Drill.RESERVED, Drill.SAID_TO_BE_HANDED_OVER))
                .containsExactly(at(DueItem.What.PASSAGE_ASSUMED, Drill.TO));
        assertThat(due(Drill.RESERVED, Drill.HANDED_OVER, Drill.SAID_TO_BE_BACK))
                .containsExactly(at(DueItem.What.PASSAGE_ASSUMED, Drill.SILENT));
        assertThat(due(Drill.RESERVED, Drill.HANDED_OVER, Drill.SAID_TO_BE_BACK, Drill.RETURNED))
                .isEmpty();
    }

    @Test
    void who_has_it_is_reminded_and_then_overdue_at_times_of_the_loan() {
        assertThat(due(Drill.RESERVED, Drill.HANDED_OVER))
                .containsExactly(
                        at(DueItem.What.LOAN_REMINDER, Drill.REMINDER), at(DueItem.What.LOAN_OVERDUE, Drill.TO));
        assertThat(due(
                        Drill.RESERVED,
                        Drill.HANDED_OVER,
                        new LoanReminded(Drill.ID, ANA, Drill.BENS, Reminder.BEFORE_DUE)))
                .containsExactly(at(DueItem.What.LOAN_OVERDUE, Drill.TO));
        assertThat(due(Drill.RESERVED, Drill.HANDED_OVER, Drill.OVERDUE))
                .containsExactly(at(DueItem.What.LOAN_REMINDER, Drill.SILENT));
    }

    @Test
    void an_extension_moves_both_and_a_denied_return_brings_the_end_back() {
        Instant later = Drill.TO.plus(Duration.ofDays(2));
        LoanExtended extended = new LoanExtended(Drill.ID, ANA, Drill.BENS.until(later), null, BEN);

        assertThat(due(Drill.RESERVED, Drill.HANDED_OVER, extended))
                .containsExactly(at(DueItem.What.LOAN_OVERDUE, later));
        assertThat(due(Drill.RESERVED, Drill.HANDED_OVER, Drill.SAID_TO_BE_BACK, Drill.NOT_BACK))
                .containsExactly(at(DueItem.What.LOAN_OVERDUE, Drill.TO));
    }

    @Test
    void a_turn_to_reserve_passes_on_unless_it_is_used_or_given_up() {
        String lapses = at(DueItem.What.ITEM_TURN_LAPSES, Drill.SILENT);

        assertThat(due(Drill.CAI_WAITS, Drill.CAIS_TURN)).containsExactly(lapses);
        assertThat(due(Drill.waits(BEN), Drill.CAIS_TURN, new ItemWaitingLeft(Drill.ID, ANA, BEN, false)))
                .containsExactly(lapses);
        for (DomainEvent end : List.of(
                new ItemWaitingLeft(Drill.ID, ANA, CAI, true),
                new ItemWaitingLapsed(Drill.ID, ANA, CAI),
                new ItemRetired(Drill.ID, ANA, List.of(CAI)))) {
            assertThat(due(Drill.CAI_WAITS, Drill.CAIS_TURN, end)).isEmpty();
        }
        assertThat(due(Drill.CAI_WAITS, Drill.CAIS_TURN, Drill.RESERVED))
                .containsExactly(at(DueItem.What.LOAN_LAPSES, Drill.KEPT));
    }

    @Test
    void a_turn_to_propose_passes_on_unless_it_is_used_given_up_or_taken_back() {
        TurnOffered offered = new TurnOffered(LADDER, BEN, Drill.TO);
        WaitingJoined joined = new WaitingJoined(LADDER, NORTH, BEN);

        assertThat(due(joined, offered, new WaitingLeft(LADDER, CAI, false)))
                .containsExactly(at(DueItem.What.LISTING_TURN_LAPSES, Drill.TO));
        for (DomainEvent end : List.of(
                new TurnTaken(LADDER, BEN),
                new TurnLapsed(LADDER, BEN),
                new TurnWithdrawn(LADDER, BEN),
                new WaitingLeft(LADDER, BEN, true),
                new WaitingClosed(LADDER, List.of(BEN)))) {
            assertThat(due(joined, offered, end)).isEmpty();
        }
    }
}

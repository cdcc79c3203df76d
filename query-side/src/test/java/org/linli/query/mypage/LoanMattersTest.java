package org.linli.query.mypage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLapsed;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.query.Drill;
import org.linli.query.History;
import org.linli.query.Neighbours;

class LoanMattersTest {
    private final OpenMattersProjection matters = new OpenMattersProjection(Neighbours.RULES.times());

    private List<String> open(MemberId member, DomainEvent... facts) {
        return new History()
                        .then(facts)
                        .views(matters)
                        .find(
                                matters,
                                OpenMattersProjection.BY_MEMBER,
                                Set.of(member.value()),
                                matter -> true,
                                null,
                                10)
                        .items()
                        .stream()
                        .map(matter -> matter.waiting() + " " + matter.about() + " " + matter.until())
                        .toList();
    }

    private void assertOpen(String owner, String borrower, Object until, DomainEvent... facts) {
        assertThat(open(ANA, facts)).containsExactly(owner + " " + Drill.BENS.id() + " " + until);
        assertThat(open(BEN, facts)).containsExactly(borrower + " " + Drill.BENS.id() + " " + until);
    }

    @Test
    void each_step_of_a_loan_waits_for_somebody() {
        assertOpen("FOR_YOU_TO_ACCEPT_THE_LOAN", "FOR_THE_OWNER_TO_ACCEPT_THE_LOAN", Drill.KEPT, Drill.ASKED);
        assertOpen(
                "FOR_YOU_TO_HAND_OVER",
                "FOR_YOU_TO_COLLECT",
                Drill.KEPT,
                Drill.ASKED,
                new LoanAccepted(Drill.ID, ANA, Drill.BENS, ANA));
        assertOpen(
                "FOR_THE_BORROWER_TO_CONFIRM",
                "FOR_YOU_TO_CONFIRM_THE_HAND_OVER",
                Drill.TO,
                Drill.RESERVED,
                Drill.SAID_TO_BE_HANDED_OVER);
        assertOpen("FOR_THE_BORROWER_TO_RETURN", "FOR_YOU_TO_RETURN", Drill.TO, Drill.RESERVED, Drill.HANDED_OVER);
        assertOpen(
                "FOR_YOU_TO_CONFIRM_THE_RETURN",
                "FOR_THE_OWNER_TO_CONFIRM",
                Drill.SILENT,
                Drill.RESERVED,
                Drill.SAID_TO_BE_BACK);
        assertOpen(
                "FOR_THE_BORROWER_TO_RETURN_OVERDUE",
                "FOR_YOU_TO_RETURN_OVERDUE",
                Drill.TO,
                Drill.RESERVED,
                Drill.HANDED_OVER,
                Drill.OVERDUE);
    }

    @Test
    void a_loan_that_is_over_is_gone_from_both_pages() {
        assertThat(open(ANA, Drill.RESERVED, Drill.HANDED_OVER, Drill.RETURNED)).isEmpty();
        assertThat(open(BEN, Drill.RESERVED, Drill.HANDED_OVER, Drill.RETURNED)).isEmpty();
    }

    @Test
    void who_waits_for_an_item_sees_the_line_and_then_the_turn() {
        assertThat(open(CAI, Drill.CAI_WAITS)).containsExactly("FOR_YOUR_TURN " + Drill.ID + " null");
        assertThat(open(CAI, Drill.CAI_WAITS, Drill.CAIS_TURN))
                .containsExactly("FOR_YOU_TO_USE_YOUR_TURN " + Drill.ID + " " + Drill.SILENT);
        assertThat(open(CAI, Drill.CAI_WAITS, Drill.CAIS_TURN, new ItemWaitingLapsed(Drill.ID, ANA, CAI)))
                .isEmpty();
        assertThat(open(CAI, Drill.CAI_WAITS, new ItemRetired(Drill.ID, ANA, List.of(CAI))))
                .isEmpty();
    }

    @Test
    void who_reserves_waits_no_longer() {
        assertThat(open(BEN, Drill.waits(BEN), Drill.RESERVED))
                .containsExactly("FOR_YOU_TO_COLLECT " + Drill.BENS.id() + " " + Drill.KEPT);
    }

    @Test
    void who_waits_for_a_listing_sees_the_line_and_then_the_turn() {
        WaitingJoined joined = new WaitingJoined(LADDER, NORTH, BEN);
        TurnOffered offered = new TurnOffered(LADDER, BEN, Drill.TO);
        String waits = "FOR_YOUR_TURN " + LADDER + " null";

        assertThat(open(BEN, joined)).containsExactly(waits);
        assertThat(open(BEN, joined, offered)).containsExactly("FOR_YOU_TO_USE_YOUR_TURN " + LADDER + " " + Drill.TO);
        assertThat(open(BEN, joined, offered, new TurnWithdrawn(LADDER, BEN))).containsExactly(waits);
        assertThat(open(BEN, joined, offered, new TurnTaken(LADDER, BEN))).isEmpty();
        assertThat(open(BEN, joined, new WaitingClosed(LADDER, List.of(BEN)))).isEmpty();
    }
}

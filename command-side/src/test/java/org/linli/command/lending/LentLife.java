package org.linli.command.lending;

import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.lending.Items.anItem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.linli.command.RunningCommunity;
import org.linli.command.lending.ItemCommand.RegisterItem;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.LoanId;

/** What neighbours do with items in a running community, and the facts that it led to. */
record LentLife(RunningCommunity community) {

    static ItemId item(int number) {
        return ItemId.of(new byte[] {(byte) number});
    }

    /** The loan of this item that one member asks for. */
    static LoanId loan(int item) {
        return LoanId.of(item(item), new byte[16]);
    }

    /** Ana, the borrowers, and so many items of Ana's. */
    void settle(int items, MemberId... borrowers) {
        community.settle(ANA, Level.L2);
        for (MemberId borrower : borrowers) {
            community.settle(borrower, Level.L2);
        }
        for (int i = 1; i <= items; i++) {
            community.send(new RegisterItem(item(i), XINGFU, anItem().terms(), Condition.GOOD, null), ANA);
        }
    }

    void reserve(LoanId loan, MemberId borrower, Instant from, Instant to) {
        community.send(borrowers().reserve(loan, borrower, from, Duration.between(from, to)), borrower);
    }

    void handOver(LoanId loan, MemberId by) {
        community.send(borrowers().handOver(loan, Condition.GOOD, null), by);
    }

    Borrowers borrowers() {
        return new Borrowers(community.histories());
    }

    MemberDiary diary(MemberId member) {
        return borrowers().diaryOf(member);
    }

    Item state(int item) {
        return community.histories().stateOf(item(item).value(), new ItemDecider());
    }

    /** Every fact about an item so far, in the store's order. */
    List<EventMessage<?>> facts() {
        List<EventMessage<?>> facts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = community.store().openStream(null)) {
            while (stream.hasNextAvailable()) {
                EventMessage<?> fact = stream.nextAvailable();
                if (fact.getPayload() instanceof ItemEvent) {
                    facts.add(fact);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return facts;
    }
}

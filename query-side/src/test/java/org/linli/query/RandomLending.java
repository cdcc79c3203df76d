package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.ItemRevised;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingJoined;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingOffered;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.kernel.sharing.Passage;
import org.linli.kernel.sharing.Reminder;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;

/** Items with a loan each that came some way, and lines of those who wait. */
final class RandomLending {
    private static final Duration DAY = Duration.ofDays(1);

    private final Random random;
    private final History history;
    private int items;

    RandomLending(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void lend(MemberId owner, MemberId borrower, MemberId waiting, PlaceId community) {
        ItemId item = ItemId.of(Neighbours.bits(++items));
        String category = random.nextBoolean() ? "goods.tools" : "goods.books";
        ItemTerms terms = new ItemTerms("Item " + items, "", category, 7, 2, random.nextBoolean(), false);
        history.by(owner).then(new ItemRegistered(item, owner, community, terms, condition(), "a door"));
        if (random.nextInt(4) == 0) {
            history.then(new ItemRevised(item, owner, terms, condition(), random.nextBoolean() ? null : "a new door"));
        }
        Instant from = history.last().plus(DAY);
        Loan loan = new Loan(LoanId.of(item, Neighbours.bits(1)), borrower, from, from.plus(DAY), from.plus(DAY));
        history.by(borrower)
                .then(
                        new LoanReserved(item, owner, loan, !terms.asks()),
                        new LoanEntered(DiaryId.of(borrower), borrower, loan.id()),
                        new ItemWaitingJoined(item, owner, waiting));
        go(item, owner, loan, random.nextInt(7));
        if (random.nextInt(3) == 0) {
            history.by(owner).then(new ItemWaitingOffered(item, owner, waiting, from.plus(DAY)));
        }
        if (random.nextInt(5) == 0) {
            history.by(owner).then(new ItemRetired(item, owner, List.of(waiting)));
        }
    }

    private void go(ItemId item, MemberId owner, Loan loan, int far) {
        MemberId by = loan.borrower();
        if (far == 0) {
            history.then(new LoanCancelled(item, owner, loan, LoanEnd.CALLED_OFF, by));
            return;
        }
        if (far > 1) {
            history.then(
                    new PassageReported(item, owner, loan, Passage.HAND_OVER, condition(), loan.to(), owner, "a note"),
                    new ItemHandedOver(
                            item,
                            owner,
                            loan,
                            condition(),
                            false,
                            loan.from(),
                            by,
                            random.nextBoolean() ? null : "a scratch"));
        }
        if (far > 2) {
            history.then(new LoanReminded(item, owner, loan, Reminder.BEFORE_DUE));
        }
        Loan longer = loan.until(loan.to().plus(DAY));
        if (far > 3) {
            history.then(
                    new LoanExtended(item, owner, longer, null, by),
                    new PassageReported(
                            item,
                            owner,
                            longer,
                            Passage.RETURN,
                            condition(),
                            longer.to().plus(DAY),
                            by,
                            null),
                    new PassageDenied(item, owner, longer, Passage.RETURN, owner));
        }
        if (far > 4) {
            history.then(new LoanOverdue(item, owner, longer, longer.to().plus(DAY)));
        }
        if (far > 5) {
            history.by(owner)
                    .then(new ItemReturned(
                            item, owner, longer, condition(), random.nextBoolean(), false, owner, "a note"));
        }
    }

    void wait(List<ListingPublished> listings, MemberId member) {
        if (listings.isEmpty()) {
            return;
        }
        ListingPublished published = listings.get(random.nextInt(listings.size()));
        ListingId listing = published.listing();
        history.by(member).then(new WaitingJoined(listing, published.community(), member));
        switch (random.nextInt(4)) {
            case 0 ->
                history.then(new TurnOffered(listing, member, history.last().plus(DAY)));
            case 1 ->
                history.then(
                        new TurnOffered(listing, member, history.last().plus(DAY)), new TurnLapsed(listing, member));
            case 2 -> history.then(new WaitingClosed(listing, List.of(member)));
            default -> {}
        }
    }

    private Condition condition() {
        List<Condition> all = List.of(Condition.values());
        return all.get(random.nextInt(all.size()));
    }
}

package org.linli.app.bench.life;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.linli.app.bench.life.Town.Community;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseUsed;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanStruck;
import org.linli.kernel.sharing.Passage;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;

/** Exchanges that end well, loans that come back, houses that are used. */
record Sharing(Chronicle chronicle, Town town, Random random, Hours hours) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> CATEGORIES = List.of("home.plumbing", "goods.tools", "uncategorised");

    void exchange() {
        Community community = town.community();
        MemberId receiver = town.member(community);
        MemberId provider = town.other(community, receiver);
        ListingId request = ListingId.random(Side.REQUEST);
        chronicle.add(
                request.value(),
                receiver,
                community.place(),
                new ListingPublished(request, receiver, community.place(), terms(), "幸福里3号楼2单元101室"));
        if (random.nextInt(3) == 0) {
            return;
        }
        ExchangeId id = ExchangeId.random();
        Deal deal = new Deal(provider, receiver, null, request, community.place(), Kind.SKILL);
        int minutes = 15 + random.nextInt(180);
        chronicle.add(id.value(), provider, community.place(), new MatchProposed(id, deal, provider, "周六上午可以"));
        chronicle.add(id.value(), receiver, community.place(), new AgreementGiven(id, deal, receiver));
        chronicle.add(request.value(), receiver, community.place(), new ListingReserved(request, receiver, id));
        chronicle.add(
                id.value(),
                provider,
                community.place(),
                new ExchangeAgreed(id, deal),
                new ExchangeStarted(id, deal),
                new ExchangeMarkedDone(id, deal, minutes));
        chronicle.add(
                id.value(),
                receiver,
                community.place(),
                new ExchangeConfirmed(id, deal, minutes, false, community.within()));
        chronicle.add(request.value(), receiver, community.place(), new ListingUsed(request, receiver, id));
        hours.pay(community, receiver, provider, minutes, id.value());
        review(community, id, deal);
    }

    private void review(Community community, ExchangeId id, Deal deal) {
        ReviewsId reviews = ReviewsId.of(id);
        Rating rating = new Rating(1 + random.nextInt(5), random.nextBoolean(), 1 + random.nextInt(5));
        chronicle.add(
                reviews.value(),
                deal.receiver(),
                community.place(),
                new ReviewSubmitted(
                        reviews, id, deal, deal.receiver(), deal.provider(), rating, "很及时，谢谢", chronicle.in(DAY)),
                new ReviewsRevealed(reviews, id, deal, null, rating));
    }

    void lend() {
        Community community = town.community();
        MemberId owner = town.member(community);
        MemberId borrower = town.other(community, owner);
        ItemId item = ItemId.random();
        ItemTerms terms = new ItemTerms("梯子", "三米", "goods.tools", 7, 2, false, false);
        Loan loan = new Loan(
                LoanId.of(item, town.bits()), borrower, chronicle.in(HOUR), chronicle.in(DAY), chronicle.in(DAY));
        DiaryId diary = DiaryId.of(borrower);
        chronicle.add(
                item.value(),
                owner,
                community.place(),
                new ItemRegistered(item, owner, community.place(), terms, Condition.GOOD, "幸福里3号楼2单元101室"));
        chronicle.add(item.value(), borrower, community.place(), new LoanReserved(item, owner, loan, true));
        chronicle.add(diary.value(), borrower, community.place(), new LoanEntered(diary, borrower, loan.id()));
        chronicle.add(
                item.value(),
                owner,
                community.place(),
                new PassageReported(item, owner, loan, Passage.HAND_OVER, Condition.GOOD, loan.to(), owner, null),
                new ItemHandedOver(item, owner, loan, Condition.GOOD, false, loan.from(), borrower, null),
                new PassageReported(item, owner, loan, Passage.RETURN, Condition.GOOD, loan.to(), borrower, null),
                new ItemReturned(item, owner, loan, Condition.GOOD, false, false, owner, null));
        chronicle.add(diary.value(), borrower, community.place(), new LoanStruck(diary, borrower, loan.id()));
    }

    void meet() {
        Community community = town.community();
        MemberId by = town.member(community);
        BookingId booking = BookingId.random();
        chronicle.add(
                community.house().value(),
                by,
                community.place(),
                new HouseBooked(
                        community.house(),
                        booking,
                        by,
                        "读书会",
                        chronicle.in(HOUR),
                        chronicle.in(HOUR.multipliedBy(2)),
                        8),
                new HouseUsed(community.house(), booking, by, 1 + random.nextInt(9)));
    }

    private Terms terms() {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        return new Terms(
                Kind.SKILL,
                "修水电",
                "厨房水管漏水，周末在家",
                List.of(category),
                1,
                Urgency.NORMAL,
                chronicle.in(DAY.multipliedBy(30)));
    }
}

package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateEvent.ProxyAccepted;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationClosed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportConfirmed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportedIn;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseEvent.BookerAbsent;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseInspected;
import org.linli.kernel.places.HouseEvent.HouseOpened;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseEvent.HouseSuspended;
import org.linli.kernel.places.HouseEvent.HouseUsed;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.StandardEvent.StandardPublished;
import org.linli.kernel.places.StandardId;
import org.linli.kernel.places.StandardItem;
import org.linli.kernel.places.SuspensionReason;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.Reason;
import org.linli.kernel.sharing.ReminderKind;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Suggestion;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.readers.Readings;

/** A plausible history drawn from a seed. The same seed gives the same history. */
public final class RandomHistory {
    private static final int MEMBERS = 12;
    private static final List<String> CATEGORIES = List.of("goods.tools", "goods.food", "goods.books", "goods");

    private final Random random;
    private final History history = new History();
    private final List<ListingPublished> listings = new ArrayList<>();
    private final RandomLending lending;
    private final RandomMembership membership;
    private final RandomHours hours;
    private final RandomGiving giving;
    private final RandomRelief relief;
    private final RandomBoards boards;
    private final RandomFigures figures;
    private final RandomGifts gifts;
    private final RandomGoods goods;
    private final RandomVolunteering volunteering;
    private int exchanges;
    private int houses;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
        this.lending = new RandomLending(random, history);
        this.membership = new RandomMembership(random, history);
        this.hours = new RandomHours(random, history);
        this.giving = new RandomGiving(random, history);
        this.relief = new RandomRelief(random, history);
        this.boards = new RandomBoards(random, history);
        this.figures = new RandomFigures(random, history);
        this.gifts = new RandomGifts(random, history);
        this.goods = new RandomGoods(random, history);
        this.volunteering = new RandomVolunteering(random, history);
    }

    /** A history of at least so many events. */
    public static History of(long seed, int events) {
        return new RandomHistory(seed).run(events);
    }

    private History run(int events) {
        history.then(Neighbours.places());
        for (int number = 1; number <= MEMBERS; number++) {
            MemberId member = Neighbours.member(number);
            history.then(
                    new MemberRegistered(member, "name", "phone", community()),
                    new IdentityVerified(member, Level.L2, Neighbours.IN_A_WEEK, MemberId.SYSTEM),
                    new RoleGranted(
                            member,
                            any(random, List.of(Role.values())),
                            community(),
                            Neighbours.MONDAY,
                            Neighbours.IN_A_WEEK,
                            MemberId.SYSTEM));
            appoint(MandateId.of(Neighbours.bits(number)), member, Neighbours.member(number % MEMBERS + 1));
            organisation(OrganisationId.of(Neighbours.bits(number)));
            wishToLeave(member);
        }
        membership.order(Neighbours.member(MEMBERS + 1));
        while (history.size() < events) {
            switch (random.nextInt(16)) {
                case 0, 1 -> publish();
                case 2 -> change();
                case 3 -> lending.lend(member(), other(member()), member(), community());
                case 4 -> lending.wait(listings, member());
                case 5 -> house();
                case 6 -> suggest();
                case 7, 12 -> membership.happen(member(), community());
                case 8 -> read();
                case 9 -> giving.happen(member(), member(), member(), community());
                case 10 -> {
                    relief.apply(member(), community());
                    boards.happen(member(), member(), community());
                    figures.publish(community());
                    figures.ask(member(), community());
                    gifts.give(member(), community());
                    gifts.sell(member(), community());
                    goods.give(member(), member(), community());
                }
                case 11 -> volunteer(member());
                case 15 -> hours.move(member(), other(member()), community());
                default -> exchange();
            }
        }
        return history;
    }

    private void appoint(MandateId mandate, MemberId represented, MemberId proxy) {
        history.then(new ProxyAppointed(
                mandate,
                represented,
                proxy,
                community(),
                List.of(any(random, List.of(ProxyScope.values()))),
                List.of(Channel.APP),
                Neighbours.IN_A_WEEK,
                represented,
                null));
        switch (random.nextInt(3)) {
            case 0 -> history.then(new ProxyAccepted(mandate, represented, proxy));
            case 1 -> history.then(new ProxyRevoked(mandate, represented, proxy, proxy));
            default -> {}
        }
    }

    /** Some wish to be erased; nobody is. */
    private void wishToLeave(MemberId member) {
        Instant due = Neighbours.MONDAY.plusSeconds(random.nextInt(1_000_000));
        if (random.nextBoolean()) {
            return;
        }
        history.then(new ErasureRequested(member, due, member));
        switch (random.nextInt(3)) {
            case 0 -> history.then(new ErasureWithdrawn(member, member));
            case 1 -> history.then(new ErasurePostponed(member, List.of("exchange"), due.plusSeconds(60)));
            default -> {}
        }
    }

    /** A party organisation with what becomes of it and of its report. */
    private void organisation(OrganisationId id) {
        history.then(
                new OrganisationRegistered(
                        id,
                        OrganisationKind.PARTY,
                        new LocalText("支部", "Branch " + random.nextInt(100)),
                        community(),
                        null,
                        MemberId.SYSTEM),
                new OrganisationReportedIn(id, Neighbours.NORTH, member()));
        switch (random.nextInt(4)) {
            case 0 -> history.then(new OrganisationReportConfirmed(id, Neighbours.NORTH, member()));
            case 1 ->
                history.then(new OrganisationSuspended(
                        id, org.linli.kernel.membership.SuspensionReason.UNDER_REVIEW, MemberId.SYSTEM));
            case 2 -> history.then(new OrganisationClosed(id, MemberId.SYSTEM));
            default -> {}
        }
    }

    /** A house from its registration on, with a few bookings that end in one way or another. */
    private void house() {
        HouseId house = HouseId.of(Neighbours.bits(++houses));
        List<Finding> findings = List.of(new Finding("fire-safety", random.nextBoolean()));
        List<StandardItem> items = List.of(
                new StandardItem("fire-safety", new LocalText("消防", "Fire safety " + random.nextInt(100)), true));
        history.then(
                new StandardPublished(StandardId.of(new byte[16]), houses, items),
                new HouseRegistered(house, community(), new LocalText("小屋", "House"), member(), 20),
                new HouseInspected(house, houses, findings, findings.getFirst().passed(), member()),
                new HouseOpened(house, houses));
        for (int i = random.nextInt(4); i >= 0; i--) {
            BookingId booking = BookingId.of(Neighbours.bits(houses * 10 + i));
            MemberId by = member();
            Instant from = Neighbours.MONDAY.plusSeconds(random.nextInt(1_000_000));
            history.then(new HouseBooked(house, booking, by, "a talk", from, from.plusSeconds(3_600), 3));
            switch (random.nextInt(4)) {
                case 0 ->
                    history.then(new BookingCancelled(house, booking, by, any(random, List.of(BookingEnd.values()))));
                case 1 -> history.then(new HouseUsed(house, booking, by, 1 + random.nextInt(9)));
                case 2 -> history.then(new BookerAbsent(house, booking, by));
                default -> history.then(new HouseSuspended(house, SuspensionReason.REPAIR));
            }
        }
    }

    private void volunteer(MemberId volunteer) {
        volunteering.act(member(), volunteer, other(volunteer), community());
    }

    private void publish() {
        Side side = any(random, List.of(Side.values()));
        ListingPublished published = new ListingPublished(
                ListingId.of(side, Neighbours.bits(listings.size() + 1)), member(), community(), terms(side), "a door");
        listings.add(published);
        history.by(published.owner()).then(published);
    }

    private void change() {
        if (listings.isEmpty()) {
            return;
        }
        ListingPublished one = any(random, listings);
        history.then(
                switch (random.nextInt(4)) {
                    case 0 -> new ListingWithdrawn(one.listing(), one.owner(), WithdrawalReason.MISTAKE);
                    case 1 -> new ListingExpired(one.listing(), one.owner());
                    default ->
                        new ListingRevised(
                                one.listing(),
                                one.owner(),
                                terms(one.listing().side()),
                                random.nextBoolean() ? null : "another door");
                });
    }

    private void read() {
        MemberId reader = member();
        history.then(Readings.read(
                reader,
                random.nextInt(4) == 0 ? other(reader) : reader,
                any(random, List.of(ReadPurpose.values())),
                history.last(),
                other(reader)));
    }

    private void suggest() {
        if (listings.isEmpty()) {
            return;
        }
        ListingPublished one = any(random, listings);
        List<Suggestion> ranked = listings.stream()
                .filter(other -> other.listing().side() != one.listing().side())
                .filter(_ -> random.nextInt(4) == 0)
                .limit(5)
                .map(other -> new Suggestion(other.listing(), other.owner(), List.of(Reason.SIMILAR_WORDS)))
                .toList();
        history.by(one.owner())
                .then(SuggestionsShown.of(
                        one.listing(), one.owner(), one.owner(), one.community(), "random", 5, ranked));
    }

    private void exchange() {
        if (listings.isEmpty()) {
            return;
        }
        ListingPublished one = any(random, listings);
        boolean offered = one.listing().side() == Side.OFFER;
        MemberId other = other(one.owner());
        Deal deal = new Deal(
                offered ? one.owner() : other,
                offered ? other : one.owner(),
                offered ? one.listing() : null,
                offered ? null : one.listing(),
                one.community(),
                Kind.GOODS);
        ExchangeId id = Neighbours.exchange(++exchanges);
        history.by(deal.provider());
        if (random.nextInt(3) == 0) {
            history.agreed(id, deal)
                    .then(new ExchangeCancelled(id, deal, CancellationReason.CANNOT_COME, deal.receiver()));
            settle(id, deal, false);
        } else {
            end(id, deal);
        }
    }

    private void end(ExchangeId id, Deal deal) {
        int minutes = random.nextInt(1, 240);
        List<PlaceId> within = List.of(Neighbours.DISTRICT, Neighbours.SUBDISTRICT, deal.community());
        history.markedDone(id, deal, minutes);
        if (random.nextBoolean()) {
            Instant until = history.last().plus(Duration.ofDays(14));
            history.then(new ReminderSent(id, deal, ReminderKind.RECEIVER_TO_CONFIRM, deal.receiver(), until));
        }
        int dice = random.nextInt(6);
        if (dice < 3) {
            history.then(new ExchangeConfirmed(id, deal, minutes, dice == 0, within));
            Counted counted = new Counted(history.last(), minutes, dice == 0, within);
            settle(id, deal, true);
            afterwards(id, deal, counted);
        } else if (dice == 5) {
            dispute(id, deal, minutes, within);
        } else if (dice == 3) {
            boolean upheld = random.nextBoolean();
            history.then(
                    new ExchangeDisputed(id, deal, "a reason"),
                    new DisputeResolved(id, deal, upheld, minutes, Neighbours.WEN_OF_THE_COMMITTEE, within));
            settle(id, deal, !upheld);
        }
    }

    /** What may follow the close: reviews, a correction, a void. */
    private void afterwards(ExchangeId id, Deal deal, Counted counted) {
        ReviewsId reviews = ReviewsId.of(id);
        boolean reviewed = random.nextBoolean();
        Rating rating = new Rating(random.nextInt(1, 6), random.nextBoolean(), random.nextInt(1, 6));
        if (reviewed) {
            history.by(deal.receiver())
                    .then(new ReviewSubmitted(
                            reviews,
                            id,
                            deal,
                            deal.receiver(),
                            deal.provider(),
                            rating,
                            "a text",
                            counted.at().plus(Duration.ofDays(14))));
        }
        if (reviewed && random.nextBoolean()) {
            history.then(new ReviewsRevealed(reviews, id, deal, null, rating));
        }
        Counted now = counted;
        if (random.nextInt(3) == 0) {
            history.then(
                    new CorrectionProposed(id, deal, 7, deal.provider()),
                    random.nextBoolean()
                            ? new ExchangeCorrected(id, deal, counted, 7, deal.receiver(), null)
                            : new ExchangeCorrected(
                                    id, deal, counted, 7, Neighbours.WEN_OF_THE_COMMITTEE, "miscounted"));
            now = counted.with(7);
        }
        if (random.nextInt(4) == 0) {
            history.then(
                    new ExchangeVoided(id, deal, now, any(random, List.of(VoidReason.values())), MemberId.SYSTEM),
                    new ReviewsSetAside(reviews, id, deal, null, null));
        }
    }

    /** A dispute that is mediated, decided, appealed, and perhaps still open. */
    private void dispute(ExchangeId id, Deal deal, int minutes, List<PlaceId> within) {
        MemberId wen = Neighbours.WEN_OF_THE_COMMITTEE;
        history.then(
                new ExchangeDisputed(id, deal, "a reason"),
                new MediationOpened(id, deal, wen),
                new StatementMade(id, deal, deal.provider(), "a statement"),
                new SettlementProposed(id, deal, 1, wen),
                new SettlementAccepted(id, deal, deal.receiver()),
                new DisputeResolved(id, deal, false, minutes, wen, within));
        Counted counted = new Counted(history.last(), minutes, false, within);
        history.then(new DisputeAppealed(id, deal, false, counted, deal.receiver(), "an appeal"));
        if (random.nextBoolean()) {
            history.then(new DisputeResolved(id, deal, random.nextBoolean(), minutes, MemberId.SYSTEM, within));
        }
    }

    private void settle(ExchangeId id, Deal deal, boolean used) {
        Stream.of(deal.offer(), deal.request()).filter(Objects::nonNull).forEach(listing -> {
            MemberId owner = listing.side() == Side.OFFER ? deal.provider() : deal.receiver();
            history.then(used ? new ListingUsed(listing, owner, id) : new ListingReleased(listing, owner, id));
        });
    }

    private Terms terms(Side side) {
        String category = any(random, CATEGORIES);
        Urgency urgency = side == Side.REQUEST ? any(random, List.of(Urgency.values())) : null;
        Integer quantity = random.nextInt(4) == 0 ? null : random.nextInt(1, 5);
        Terms terms = Neighbours.terms("Title " + random.nextInt(100), category, quantity, urgency);
        return new Terms(
                terms.kind(),
                terms.title(),
                terms.description(),
                terms.categories(),
                quantity,
                urgency,
                terms.expires().plus(Duration.ofHours(random.nextInt(500))));
    }

    private PlaceId community() {
        return random.nextBoolean() ? Neighbours.NORTH : Neighbours.SOUTH;
    }

    private MemberId member() {
        return Neighbours.member(random.nextInt(1, MEMBERS + 1));
    }

    private MemberId other(MemberId member) {
        MemberId other = member();
        return other.equals(member) ? other(member) : other;
    }

    /** One of the values. */
    static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

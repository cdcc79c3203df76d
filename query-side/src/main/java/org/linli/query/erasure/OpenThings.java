package org.linli.query.erasure;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.timebank.AccountId;
import org.linli.query.campaign.CampaignStory;
import org.linli.query.campaign.CampaignsProjection;
import org.linli.query.donations.DonationReceipt;
import org.linli.query.donations.DonationStatus;
import org.linli.query.donations.DonationsProjection;
import org.linli.query.erasure.OpenThing.Kind;
import org.linli.query.exchange.ExchangeStory;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.goods.GoodsGift;
import org.linli.query.goods.GoodsProjection;
import org.linli.query.goods.GoodsStatus;
import org.linli.query.house.BookingsProjection;
import org.linli.query.house.HouseStatus;
import org.linli.query.house.HouseStory;
import org.linli.query.house.HousesProjection;
import org.linli.query.house.MyBooking;
import org.linli.query.items.ItemStory;
import org.linli.query.items.ItemsProjection;
import org.linli.query.loans.LoanStory;
import org.linli.query.loans.LoansProjection;
import org.linli.query.mypage.MandatesProjection;
import org.linli.query.mypage.MyMandate;
import org.linli.query.mypage.OpenMatter;
import org.linli.query.mypage.OpenMattersProjection;
import org.linli.query.relief.ReliefApplication;
import org.linli.query.relief.ReliefProjection;
import org.linli.query.relief.ReliefStatus;
import org.linli.query.timeaccount.TimeAccountStory;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.views.AllPages;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.volunteering.Service;
import org.linli.query.volunteering.ServicesProjection;

/**
 * What of a member's is not over: what binds them to others, and what only stands open. It is as old as the views that it is read from; whoever has to know of
 * everything stored waits for {@link #VIEWS} first.
 */
public final class OpenThings {
    /** The views that it is read from. */
    public static final List<String> VIEWS = List.of(
            OpenMattersProjection.NAME,
            ExchangesProjection.NAME,
            LoansProjection.NAME,
            ItemsProjection.NAME,
            HousesProjection.NAME,
            BookingsProjection.NAME,
            MandatesProjection.NAME,
            ReliefProjection.NAME,
            CampaignsProjection.NAME,
            TimeAccountsProjection.NAME,
            DonationsProjection.NAME,
            GoodsProjection.NAME,
            ServicesProjection.NAME);

    private static final Projection<ExchangeStory> EXCHANGES = new ExchangesProjection();
    private static final Projection<LoanStory> LOANS = new LoansProjection();
    private static final Projection<ItemStory> ITEMS = new ItemsProjection();
    private static final Projection<HouseStory> HOUSES = new HousesProjection();
    private static final Projection<MyBooking> BOOKINGS = new BookingsProjection();
    private static final Projection<MyMandate> MANDATES = new MandatesProjection();
    private static final Projection<TimeAccountStory> ACCOUNTS = new TimeAccountsProjection();

    private static final Projection<Service> SERVICES = new ServicesProjection();
    private static final Projection<CampaignStory> CAMPAIGNS = new CampaignsProjection();
    private static final Projection<ReliefApplication> RELIEF = new ReliefProjection();
    private static final Projection<DonationReceipt> DONATIONS = new DonationsProjection();
    private static final Projection<GoodsGift> GOODS = new GoodsProjection();

    private final ViewStore views;
    private final Projection<OpenMatter> matters;

    public OpenThings(ViewStore views, Timetable times) {
        this.views = views;
        this.matters = new OpenMattersProjection(times);
    }

    /** What others rely on. */
    public List<OpenThing> binding(MemberId member) {
        return Stream.of(matters(member), houses(member), campaigns(member))
                .flatMap(Function.identity())
                .filter(OpenThing::binds)
                .toList();
    }

    /** What would be left open if the member were gone. */
    public List<OpenThing> closable(MemberId member) {
        return Stream.of(
                        matters(member),
                        houses(member),
                        campaigns(member),
                        loose(Kind.ITEM, ITEMS, ItemsProjection.BY_OWNER, member, any -> true, ItemStory::id),
                        all(
                                        BOOKINGS,
                                        BookingsProjection.BY_BOOKER,
                                        member,
                                        booking -> booking.calledOff() == null && booking.came() == null)
                                .map(OpenThings::booking),
                        loose(
                                Kind.SERVICE,
                                SERVICES,
                                ServicesProjection.OPEN,
                                member,
                                any -> true,
                                service -> service.shift().action()),
                        loose(Kind.MANDATE, MANDATES, MandatesProjection.BY_MEMBER, member, any -> true, MyMandate::id),
                        timeAccount(member),
                        loose(
                                Kind.RELIEF,
                                RELIEF,
                                ReliefProjection.BY_APPLICANT,
                                member,
                                relief -> relief.status() == ReliefStatus.OPEN,
                                ReliefApplication::id),
                        loose(
                                Kind.PLEDGE,
                                DONATIONS,
                                DonationsProjection.BY_DONOR,
                                member,
                                donation -> donation.status() == DonationStatus.PLEDGED,
                                DonationReceipt::id),
                        loose(
                                Kind.GOODS,
                                GOODS,
                                GoodsProjection.BY_DONOR,
                                member,
                                goods -> goods.status() == GoodsStatus.PLEDGED,
                                GoodsGift::id))
                .flatMap(Function.identity())
                .filter(OpenThing::closes)
                .toList();
    }

    /** What binds nobody else. */
    private <V> Stream<OpenThing> loose(
            Kind kind,
            Projection<V> projection,
            String index,
            MemberId member,
            Predicate<V> filter,
            Function<V, Object> id) {
        return all(projection, index, member, filter)
                .map(each -> OpenThing.of(kind, id.apply(each).toString(), false));
    }

    private Stream<OpenThing> timeAccount(MemberId member) {
        return Stream.ofNullable(views.get(ACCOUNTS, AccountId.of(member).value()))
                .filter(account -> !account.closed())
                .map(account -> OpenThing.of(Kind.TIME_ACCOUNT, account.id(), false));
    }

    private static OpenThing booking(MyBooking booking) {
        return new OpenThing(
                Kind.BOOKING, booking.booking().value(), booking.house().value(), false, true);
    }

    private Stream<OpenThing> houses(MemberId member) {
        return all(HOUSES, HousesProjection.BY_KEEPER, member, house -> true)
                .map(house ->
                        new OpenThing(Kind.HOUSE, house.id().value(), null, true, house.status() == HouseStatus.OPEN));
    }

    /** Others rely on who answers for a published one; whom it tells of may go at any time. */
    private Stream<OpenThing> campaigns(MemberId member) {
        return all(CAMPAIGNS, CampaignsProjection.BY_MEMBER, member, campaign -> true)
                .map(campaign -> OpenThing.of(
                        Kind.CAMPAIGN, campaign.id().value(), campaign.launched() && campaign.isKeptBy(member)));
    }

    private Stream<OpenThing> matters(MemberId member) {
        List<OpenMatter> open = all(matters, OpenMattersProjection.BY_MEMBER, member, matter -> true)
                .toList();
        List<String> ids = open.stream().map(OpenMatter::about).toList();
        return Stream.of(
                        views.getAll(EXCHANGES, of("exchange-", ids)).values().stream()
                                .flatMap(OpenThings::exchange),
                        views.getAll(LOANS, of("loan-", ids)).entrySet().stream()
                                .map(loan -> OpenThing.of(
                                        Kind.LOAN,
                                        loan.getKey(),
                                        loan.getValue().stage().stands())),
                        open.stream().flatMap(OpenThings::putUp))
                .flatMap(Function.identity());
    }

    /** What is only corrected now has closed. */
    private static Stream<OpenThing> exchange(ExchangeStory story) {
        return switch (story.stage()) {
            case PROPOSED -> Stream.of(OpenThing.of(Kind.EXCHANGE, story.id().value(), false));
            case RESERVING, AGREED, STARTED, MARKED_DONE, DISPUTED ->
                Stream.of(OpenThing.of(Kind.EXCHANGE, story.id().value(), true));
            case CONFIRMED, CANCELLED, VOIDED -> Stream.empty();
        };
    }

    /** What was put up, and what is waited for; bookings come from their own list. */
    private static Stream<OpenThing> putUp(OpenMatter matter) {
        String id = matter.about();
        return switch (matter.waiting()) {
            case FOR_AN_ANSWER -> Stream.of(OpenThing.of(Kind.LISTING, id, false));
            case FOR_YOUR_TURN, FOR_YOU_TO_USE_YOUR_TURN ->
                Stream.of(OpenThing.of(id.startsWith("item-") ? Kind.ITEM_LINE : Kind.LISTING_LINE, id, false));
            default -> Stream.empty();
        };
    }

    private static List<String> of(String kind, List<String> ids) {
        return ids.stream().filter(id -> id.startsWith(kind)).toList();
    }

    private <V> Stream<V> all(Projection<V> projection, String index, MemberId member, Predicate<V> filter) {
        return AllPages.of(views, projection, index, member.value(), filter).stream();
    }
}

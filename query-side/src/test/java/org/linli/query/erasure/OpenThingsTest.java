package org.linli.query.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.ladderOffered;
import static org.linli.query.Neighbours.shoppingRequested;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.LocalText;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignOwnerLost;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseEvent.BookerAbsent;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseOpened;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseEvent.HouseSuspended;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.SuspensionReason;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent.AccountClosed;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TransferReason;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.query.Drill;
import org.linli.query.Duty;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.campaign.CampaignsProjection;
import org.linli.query.donations.DonationsProjection;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.goods.GoodsProjection;
import org.linli.query.house.BookingsProjection;
import org.linli.query.house.HousesProjection;
import org.linli.query.items.ItemsProjection;
import org.linli.query.loans.LoansProjection;
import org.linli.query.mypage.MandatesProjection;
import org.linli.query.mypage.OpenMattersProjection;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.volunteering.ServicesProjection;

/** What a member who leaves has to settle, and what is closed for them. */
class OpenThingsTest {
    private static final HouseId HOUSE = HouseId.of("a house of theirs".getBytes(UTF_8));
    private static final BookingId BOOKING = BookingId.of("a booking of theirs".getBytes(UTF_8));
    private static final MandateId MANDATE = MandateId.of("a mandate of theirs".getBytes(UTF_8));
    private static final CampaignId CAMPAIGN = CampaignId.of("a campaign of theirs".getBytes(UTF_8));
    private static final HouseRegistered REGISTERED =
            new HouseRegistered(HOUSE, NORTH, new LocalText("小屋", "House"), ANA, 12);

    private final History history = new History();

    private OpenThings things() {
        return new OpenThings(
                history.views(
                        new OpenMattersProjection(Neighbours.RULES.times()),
                        new ExchangesProjection(),
                        new LoansProjection(),
                        new ItemsProjection(),
                        new HousesProjection(),
                        new BookingsProjection(),
                        new MandatesProjection(),
                        new CampaignsProjection(),
                        new TimeAccountsProjection(),
                        new ServicesProjection(),
                        new DonationsProjection(),
                        new GoodsProjection()),
                Neighbours.RULES.times());
    }

    private void assertBinds(MemberId member, String... ids) {
        assertThat(things().binding(member)).extracting(OpenThing::id).containsExactlyInAnyOrder(ids);
    }

    private void assertCloses(MemberId member, String... ids) {
        assertThat(things().closable(member)).extracting(OpenThing::id).containsExactlyInAnyOrder(ids);
    }

    private History given(DomainEvent... facts) {
        return history.then(facts);
    }

    @Test
    void whoever_has_nothing_has_nothing_to_settle() {
        assertBinds(ANA);
        assertCloses(ANA);
    }

    @Test
    void who_answers_for_a_published_campaign_is_bound_until_it_is_over_or_somebody_else_answers() {
        given(proposed(Owner.of(ANA)));
        assertBinds(ANA);
        assertCloses(ANA, CAMPAIGN.value());
        given(new CampaignVetted(CAMPAIGN, CAI), new CampaignLaunched(CAMPAIGN, ANA));
        assertBinds(ANA, CAMPAIGN.value());
        given(new CampaignOwnerLost(CAMPAIGN, ANA));
        assertBinds(ANA);
        assertCloses(ANA);
    }

    @Test
    void a_time_account_is_closed_once_hours_passed_through_it() {
        AccountId account = AccountId.of(ANA);
        Holder anas = new Holder(ANA, NORTH);
        given(new HoursTransferred(
                account, 1, anas, new Holder(BEN, NORTH), 60, TransferReason.EXCHANGE, EXCHANGE.value()));
        assertBinds(ANA);
        assertCloses(ANA, account.value());
        assertCloses(BEN, AccountId.of(BEN).value());
        given(
                new HoursTransferred(account, 2, Holder.pool(NORTH), anas, 60, TransferReason.CLOSING, account.value()),
                new AccountClosed(account, anas));
        assertCloses(ANA);
    }

    @Test
    void a_place_in_a_volunteer_action_is_given_up_until_something_is_recorded_of_it() {
        given(Duty.posted(), Duty.in(ANA), Duty.waits(BEN));
        assertBinds(ANA);
        assertCloses(ANA, Duty.ID.value());
        assertCloses(BEN, Duty.ID.value());
        given(
                new VolunteerWithdrew(Duty.SHIFT, BEN, Duty.ROLE, true, SignUpEnd.MEMBER_ERASED, MemberId.SYSTEM),
                new NoShowRecorded(Duty.SHIFT, ANA, CAI));
        assertCloses(ANA);
        assertCloses(BEN);
    }

    @Test
    void a_campaign_that_tells_of_somebody_ends_telling_when_they_leave() {
        given(proposed(Owner.of(ANA)));
        assertCloses(BEN);
        given(new BeneficiaryConsented(CAMPAIGN, BEN, null, BEN));
        assertBinds(BEN);
        assertCloses(BEN, CAMPAIGN.value());
        given(new ConsentWithdrawn(CAMPAIGN, BEN, BEN));
        assertCloses(BEN);
    }

    @Test
    void a_promise_to_give_ends_until_the_gift_came() {
        DonationId money = DonationId.of(new byte[16]);
        GoodsId goods = GoodsId.of(new byte[16]);
        Things things = new Things("床垫", 1, "张");
        given(
                new DonationPledged(
                        money, CAMPAIGN, NORTH, Owner.of(CAI), ANA, null, new Fen(1), true, IN_A_WEEK, ANA, null),
                new GoodsPledged(goods, CAMPAIGN, NORTH, Owner.of(CAI), ANA, null, things, true, IN_A_WEEK, ANA, null));
        assertBinds(ANA);
        assertCloses(ANA, money.value(), goods.value());
        given(
                new DonationReceived(money, CAMPAIGN, ANA, new Fen(1), "bank 7", CAI),
                new GoodsReceived(goods, CAMPAIGN, ANA, things, CAI));
        assertCloses(ANA);
    }

    private static CampaignProposed proposed(Owner owner) {
        CampaignTerms terms =
                new CampaignTerms("互助", "住院费", new Fen(1), SurplusPlan.CHARITY, 30, null, null, null, null);
        return new CampaignProposed(CAMPAIGN, CampaignMode.MUTUAL_AID, owner, NORTH, BEN, terms, "昏迷", "在住院", ANA);
    }

    @Test
    void a_proposal_binds_nobody_but_is_closed() {
        given(shoppingRequested(), new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));
        assertBinds(ANA);
        assertBinds(BEN);
        assertCloses(ANA, EXCHANGE.value());
        assertCloses(BEN, EXCHANGE.value(), SHOPPING.value());
    }

    @Test
    void an_exchange_binds_both_sides_from_the_agreement_to_the_close() {
        given(shoppingRequested()).agreed(EXCHANGE, anaHelpsBen());
        assertBinds(ANA, EXCHANGE.value());
        assertBinds(BEN, EXCHANGE.value());

        given(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
        assertBinds(ANA);
        assertCloses(ANA);
    }

    @Test
    void a_listing_is_closed_also_when_all_of_it_is_given_away() {
        given(shoppingRequested()).markedDone(EXCHANGE, anaHelpsBen(), 30);
        given(
                new org.linli.kernel.sharing.ListingEvent.ListingUsed(SHOPPING, BEN, EXCHANGE),
                new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
        assertCloses(BEN, SHOPPING.value());

        given(new ListingWithdrawn(SHOPPING, BEN, WithdrawalReason.MISTAKE));
        assertCloses(BEN);
    }

    @Test
    void a_loan_binds_both_sides_from_the_owners_yes_to_the_return() {
        given(Drill.registered(), Drill.ASKED);
        assertBinds(ANA);
        assertBinds(BEN);
        assertCloses(BEN, Drill.BENS.id().value());

        given(Drill.RESERVED, Drill.HANDED_OVER);
        assertBinds(ANA, Drill.BENS.id().value());
        assertBinds(BEN, Drill.BENS.id().value());
        assertCloses(ANA, Drill.BENS.id().value(), Drill.ID.value());

        given(Drill.RETURNED);
        assertBinds(BEN);
        assertCloses(ANA, Drill.ID.value());
    }

    @Test
    void what_is_lent_no_more_is_closed_already() {
        given(Drill.registered(), new ItemRetired(Drill.ID, ANA, List.of()));
        assertCloses(ANA);
    }

    @Test
    void places_in_lines_are_given_up() {
        given(Drill.registered(), Drill.CAI_WAITS, ladderOffered(), new WaitingJoined(LADDER, NORTH, CAI));
        assertThat(things().closable(CAI))
                .extracting(OpenThing::kind)
                .containsExactlyInAnyOrder(OpenThing.Kind.ITEM_LINE, OpenThing.Kind.LISTING_LINE);
        assertBinds(CAI);
    }

    @Test
    void a_keeper_is_bound_to_the_house_and_only_an_open_one_is_closed() {
        given(REGISTERED);
        assertBinds(ANA, HOUSE.value());
        assertCloses(ANA);

        given(new HouseOpened(HOUSE, 1));
        assertCloses(ANA, HOUSE.value());

        given(new HouseSuspended(HOUSE, SuspensionReason.OTHER));
        assertBinds(ANA, HOUSE.value());
        assertCloses(ANA);
    }

    @Test
    void a_booking_is_called_off_until_it_is_known_whether_anybody_came() {
        HouseBooked booked =
                new HouseBooked(HOUSE, BOOKING, BEN, null, IN_A_WEEK, IN_A_WEEK.plus(Duration.ofHours(1)), 2);
        given(REGISTERED, booked);
        assertThat(things().closable(BEN))
                .containsExactly(new OpenThing(OpenThing.Kind.BOOKING, BOOKING.value(), HOUSE.value(), false, true));

        given(new BookerAbsent(HOUSE, BOOKING, BEN));
        assertCloses(BEN);
        given(booked, new BookingCancelled(HOUSE, BOOKING, BEN, BookingEnd.BY_BOOKER));
        assertCloses(BEN);
    }

    @Test
    void a_mandate_is_revoked_on_either_side() {
        Instant until = IN_A_WEEK;
        given(new ProxyAppointed(
                MANDATE, ANA, BEN, NORTH, List.of(ProxyScope.PUBLISH), List.of(Channel.PHONE), until, ANA, "form 7"));
        assertCloses(ANA, MANDATE.value());
        assertCloses(BEN, MANDATE.value());

        given(new ProxyRevoked(MANDATE, ANA, BEN, ANA));
        assertCloses(ANA);
    }
}

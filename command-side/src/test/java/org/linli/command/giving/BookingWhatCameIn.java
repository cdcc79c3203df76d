package org.linli.command.giving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.FITTING;
import static org.linli.command.giving.Drives.STORY;
import static org.linli.command.giving.Drives.TERMS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.RunningCommunity;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.BookFunds;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.LaunchCampaign;
import org.linli.command.giving.CampaignCommand.ProposeCampaign;
import org.linli.command.giving.CampaignCommand.ReviseCampaign;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.command.giving.CampaignCommand.VetCampaign;
import org.linli.command.giving.Donation.Step;
import org.linli.command.giving.DonationCommand.PledgeDonation;
import org.linli.command.giving.DonationCommand.ReceiveDonation;
import org.linli.command.giving.SaleCommand.CountTakings;
import org.linli.command.giving.SaleCommand.DeclareSale;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleEvent.SaleDeclined;
import org.linli.kernel.giving.SaleEvent.SaleSettled;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsOfferedAnew;
import org.linli.kernel.giving.SaleEvent.TakingsPassedOn;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.web.RejectedException;

/** Ben answers for a campaign for Ana; Eva and Fan give; Cui and Dan keep the books; a policy that hears of things more than once books. */
class BookingWhatCameIn {
    private static final MemberId EVA = member("eva");
    private static final MemberId FAN = member("fan");
    private static final Owner BENS = Owner.of(BEN);
    private static final Backing RESIDENT = new Backing(null, true, true, false);

    private final RunningCommunity community = RunningCommunity.start();
    private final WhenGiftReceivedThenBook policy =
            new WhenGiftReceivedThenBook(community.commands(), community.histories());
    private final Gifts gifts =
            new Gifts(community.histories(), new Campaigns(community.histories(), community.authorities()));
    private int next;

    @BeforeEach
    void a_campaign_collects() {
        List.of(ANA, BEN, CUI, DAN, EVA, FAN).forEach(member -> community.settle(member, Level.L3));
        community.appoint(BEN, Role.RESIDENT, XINGFU);
        community.appoint(CUI, Role.COMMITTEE_STAFF, XINGFU);
        community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
        community.appoint(FAN, Role.VETTING_OFFICER, XINGFU);
        community.send(
                new ProposeCampaign(
                        CAMPAIGN, CampaignMode.MUTUAL_AID, BENS, RESIDENT, XINGFU, ANA, true, TERMS, FITTING, STORY),
                BEN);
        publish();
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void publish() {
        community.send(new VetCampaign(CAMPAIGN), FAN);
        community.send(new LaunchCampaign(CAMPAIGN, RESIDENT), BEN);
    }

    /** A material change: nothing is taken in until it is vetted again. */
    private void revise(int number) {
        Story other = new Story("need " + number, "told " + number);
        community.send(new ReviseCampaign(CAMPAIGN, CampaignMode.MUTUAL_AID, TERMS, FITTING, other), BEN);
    }

    private static DonationId donation(int number) {
        return DonationId.of("gift-%08d".formatted(number).getBytes(UTF_8));
    }

    private void pledge(DonationId donation, MemberId donor, Fen amount) {
        Drive drive = new Drive(CampaignMode.MUTUAL_AID, Campaign.Status.LAUNCHED, BENS, XINGFU, ANA, false);
        community.send(new PledgeDonation(donation, CAMPAIGN, drive, donor, null, true, amount, false, null), donor);
    }

    private void receive(DonationId donation, Fen amount) {
        community.send(new ReceiveDonation(donation, amount, "bank 7"), CUI);
    }

    private Step step(DonationId donation) {
        return community.histories().stateOf(donation.value(), new DonationDecider())
                        instanceof Donation.Pledged pledged
                ? pledged.step()
                : Step.ENDED;
    }

    private long balance() {
        return community.histories().stateOf(CAMPAIGN.value(), new CampaignDecider())
                        instanceof Campaign.Opened campaign
                ? campaign.till().balance()
                : -1;
    }

    @Test
    void what_was_received_counts_for_the_campaign_and_has_its_number() {
        pledge(donation(1), EVA, new Fen(20_000));
        receive(donation(1), new Fen(20_000));
        catchUp();

        assertThat(step(donation(1))).isEqualTo(Step.BOOKED);
        assertThat(balance()).isEqualTo(20_000);
        assertThat(all(DonationBooked.class))
                .containsExactly(new DonationBooked(donation(1), CAMPAIGN, EVA, new Fen(20_000), 1));
    }

    @Test
    void what_comes_while_the_campaign_is_not_published_is_to_be_given_back() {
        pledge(donation(1), EVA, new Fen(20_000));
        revise(1);
        receive(donation(1), new Fen(20_000));
        catchUp();

        assertThat(all(DonationDeclined.class))
                .containsExactly(
                        new DonationDeclined(donation(1), CAMPAIGN, EVA, new Fen(20_000), DeclineReason.NOT_LAUNCHED));
        assertThat(balance()).isZero();
    }

    @Test
    void what_the_donor_wants_back_counts_no_more() {
        pledge(donation(1), EVA, new Fen(20_000));
        receive(donation(1), new Fen(20_000));
        catchUp();
        community.send(gifts.requestRefund(donation(1)), EVA);
        catchUp();

        assertThat(step(donation(1))).isEqualTo(Step.REFUNDED);
        assertThat(balance()).isZero();
    }

    /** Cui and Dan counted 40,000 fen. */
    private SaleId sold() {
        SaleId sale = SaleId.of(new byte[16]);
        List<PricedItem> prices = List.of(new PricedItem("手工香包", new Fen(1_000), 50));
        Instant begins = community.clock().instant().plusSeconds(60);
        community.send(new DeclareSale(sale, CAMPAIGN, gifts.of(CAMPAIGN), "义卖", prices, begins), BEN);
        community.clock().advance(Duration.ofHours(1));
        community.send(new CountTakings(sale, new Fen(40_000)), CUI);
        community.send(new CountTakings(sale, new Fen(40_000)), DAN);
        return sale;
    }

    @Test
    void the_takings_of_a_sale_are_settled_into_the_campaign() {
        SaleId sale = sold();
        catchUp();

        assertThat(all(SaleSettled.class)).containsExactly(new SaleSettled(sale, CAMPAIGN, new Fen(40_000), 1));
        assertThat(balance()).isEqualTo(40_000);
    }

    @Test
    void takings_that_come_while_the_campaign_is_vetted_again_are_offered_anew_and_settled_once() {
        SaleId sale = sold();
        revise(1);
        catchUp();
        assertThat(all(SaleDeclined.class))
                .containsExactly(new SaleDeclined(sale, CAMPAIGN, new Fen(40_000), DeclineReason.NOT_LAUNCHED));
        assertThat(balance()).isZero();

        publish();
        community.send(gifts.offer(sale), BEN);
        catchUp();
        next = 0; // the policy lost its place
        catchUp();
        assertThat(all(SaleSettled.class)).containsExactly(new SaleSettled(sale, CAMPAIGN, new Fen(40_000), 1));
        assertThat(balance()).isEqualTo(40_000);
    }

    @Test
    void takings_that_come_when_the_campaign_is_closed_go_where_its_plan_says() {
        SaleId sale = sold();
        community.send(new CloseCampaign(CAMPAIGN), BEN);
        catchUp();
        community.send(gifts.passOn(sale, "收据 7"), BEN);

        assertThat(all(TakingsPassedOn.class))
                .containsExactly(
                        new TakingsPassedOn(sale, CAMPAIGN, new Fen(40_000), SurplusPlan.COMMUNITY_FUND, "收据 7", BEN));
    }

    @Test
    void a_plan_that_was_changed_and_never_vetted_is_not_followed() {
        SaleId sale = sold();
        CampaignTerms changed = new CampaignTerms(
                TERMS.title(),
                TERMS.purpose(),
                TERMS.goal(),
                SurplusPlan.CHARITY,
                TERMS.disclosureDays(),
                TERMS.filing(),
                TERMS.link(),
                TERMS.appeal(),
                TERMS.relief());
        community.send(new ReviseCampaign(CAMPAIGN, CampaignMode.MUTUAL_AID, changed, FITTING, STORY), BEN);
        catchUp();
        assertThatThrownBy(() -> community.send(gifts.passOn(sale, "收据 7"), BEN))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection())
                                .isEqualTo(new CampaignRejection.WrongCampaignStatus(Campaign.Status.PROPOSED)));

        community.send(new CloseCampaign(CAMPAIGN), BEN);
        community.send(gifts.passOn(sale, "收据 7"), BEN);
        assertThat(all(TakingsPassedOn.class))
                .extracting(TakingsPassedOn::plan)
                .containsExactly(SurplusPlan.COMMUNITY_FUND);
    }

    @Test
    void a_source_without_a_history_of_its_own_stops_nothing() {
        community.sendAsSystem(new BookFunds(CAMPAIGN, SourceId.of(donation(1)), new Fen(7)));
        pledge(donation(2), EVA, new Fen(20_000));
        receive(donation(2), new Fen(20_000));
        catchUp();

        assertThat(step(donation(2))).isEqualTo(Step.BOOKED);
        assertThat(balance()).isEqualTo(20_007);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_booked_equals_what_was_received_minus_refunds_and_no_source_is_booked_twice(long seed) {
        Random random = new Random(seed);
        boolean published = true;
        List<DonationId> all = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    if (published) {
                        revise(number);
                    } else {
                        publish();
                    }
                    published = !published;
                }
                case 1 -> next = 0; // the policy lost its place
                case 2 -> catchUp();
                case 3 -> {
                    DonationId some = all.isEmpty() ? donation(0) : all.get(random.nextInt(all.size()));
                    if (step(some) == Step.BOOKED) {
                        community.send(gifts.requestRefund(some), EVA);
                    }
                }
                default -> {
                    pledge(donation(number), EVA, new Fen(random.nextLong(1, Fen.MOST / 100)));
                    receive(donation(number), new Fen(random.nextLong(1, Fen.MOST / 100)));
                    all.add(donation(number));
                }
            }
        }
        catchUp();
        next = 0;
        catchUp();

        assertThat(all)
                .as("seed %d", seed)
                .allMatch(donation ->
                        Set.of(Step.BOOKED, Step.DECLINED, Step.REFUNDED).contains(step(donation)));
        assertLaw(seed);
    }

    private void assertLaw(long seed) {
        Map<DonationId, Fen> received = new HashMap<>();
        all(DonationReceived.class).forEach(fact -> received.put(fact.donation(), fact.amount()));
        List<FundsBooked> booked = all(FundsBooked.class);
        Set<SourceId> sources = new HashSet<>();
        assertThat(booked).as("sources of seed %d", seed).allMatch(fact -> sources.add(fact.source()));
        assertThat(booked.stream().map(FundsBooked::receipt))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, booked.size())
                        .boxed()
                        .toList());
        long declined = sum(all(DonationDeclined.class).stream()
                .map(DonationDeclined::amount)
                .toList());
        long refunded = sum(all(DonationRefunded.class).stream()
                .map(DonationRefunded::amount)
                .toList());
        long back =
                sum(all(FundsReturned.class).stream().map(FundsReturned::amount).toList());
        assertThat(sum(booked.stream().map(FundsBooked::amount).toList()))
                .as("booked of seed %d", seed)
                .isEqualTo(sum(List.copyOf(received.values())) - declined);
        assertThat(back).isEqualTo(refunded);
        assertThat(balance())
                .as("balance of seed %d", seed)
                .isEqualTo(sum(List.copyOf(received.values())) - declined - refunded);
    }

    private static long sum(List<Fen> amounts) {
        return amounts.stream().mapToLong(Fen::value).sum();
    }

    private <E> List<E> all(Class<E> type) {
        return community.facts().stream()
                .map(EventMessage::getPayload)
                .filter(type::isInstance)
                .<E>map(type::cast)
                .toList();
    }

    private void catchUp() {
        for (List<EventMessage<?>> facts = community.facts(); next < facts.size(); facts = community.facts()) {
            EventMessage<?> fact = facts.get(next);
            switch (fact.getPayload()) {
                case DonationReceived event -> policy.on(event, fact);
                case RefundRequested event -> policy.on(event, fact);
                case TakingsAgreed event -> policy.on(event, fact);
                case TakingsOfferedAnew event -> policy.on(event, fact);
                case FundsBooked event -> policy.on(event, fact);
                case FundsReturned event -> policy.on(event, fact);
                default -> {}
            }
            next++;
        }
    }
}

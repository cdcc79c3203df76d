package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.THE_BRANCH;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignRejection.CampaignOver;
import org.linli.command.giving.CampaignRejection.CollectsNothing;
import org.linli.command.giving.Sale.Step;
import org.linli.command.giving.SaleCommand.CallSaleOff;
import org.linli.command.giving.SaleCommand.CountTakings;
import org.linli.command.giving.SaleCommand.DeclareSale;
import org.linli.command.giving.SaleCommand.DeclineSale;
import org.linli.command.giving.SaleCommand.OfferTakings;
import org.linli.command.giving.SaleCommand.OrderRecount;
import org.linli.command.giving.SaleCommand.PassTakingsOn;
import org.linli.command.giving.SaleCommand.SettleSale;
import org.linli.command.giving.SaleRejection.CountedItself;
import org.linli.command.giving.SaleRejection.CountsTwice;
import org.linli.command.giving.SaleRejection.DeclaredTooLate;
import org.linli.command.giving.SaleRejection.ExplanationMalformed;
import org.linli.command.giving.SaleRejection.PriceListMalformed;
import org.linli.command.giving.SaleRejection.SaleNotBegun;
import org.linli.command.giving.SaleRejection.TakingsExceedPrices;
import org.linli.command.giving.SaleRejection.WrongSaleStep;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleEvent;
import org.linli.kernel.giving.SaleEvent.RecountOrdered;
import org.linli.kernel.giving.SaleEvent.SaleCalledOff;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.SaleEvent.SaleDeclined;
import org.linli.kernel.giving.SaleEvent.SaleSettled;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsCounted;
import org.linli.kernel.giving.SaleEvent.TakingsDiffered;
import org.linli.kernel.giving.SaleEvent.TakingsOfferedAnew;
import org.linli.kernel.giving.SaleEvent.TakingsPassedOn;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;

/** Ben's party branch holds a sale for its campaign; Cui and Dan work for the committee. */
class HoldingACharitySale {
    private static final SaleId SALE = SaleId.of(new byte[16]);
    private static final Instant BEGINS = NOW.plus(Duration.ofHours(1));
    /** Comes to 60,000 fen. */
    private static final List<PricedItem> PRICES =
            List.of(new PricedItem("手工香包", new Fen(1_000), 50), new PricedItem("春联", new Fen(500), 20));

    private static final Fen LISTED = new Fen(60_000);
    private static final DeclareSale DECLARE = declaring("爱心义卖", PRICES, BEGINS);
    private static final SaleDeclared DECLARED =
            new SaleDeclared(SALE, CAMPAIGN, XINGFU, THE_BRANCH, "爱心义卖", PRICES, BEGINS, BEN);
    private static final OrderRecount RECOUNT = new OrderRecount(SALE, "两张纸币粘在一起");
    private static final Acting LATER = STAFF.at(BEGINS);
    private static final Acting CUIS = by(CUI).holding(COMMITTEE_STAFF).at(BEGINS);

    private static DeclareSale declaring(String title, List<PricedItem> prices, Instant begins) {
        return new DeclareSale(SALE, CAMPAIGN, Gift.DRIVE, title, prices, begins);
    }

    private static CountTakings count(long fen) {
        return new CountTakings(SALE, new Fen(fen));
    }

    private static TakingsCounted counted(long fen, MemberId by) {
        return new TakingsCounted(SALE, CAMPAIGN, new Fen(fen), by);
    }

    private static Scenario<Sale, SaleCommand, SaleEvent> nothing() {
        return Scenario.of(new SaleDecider());
    }

    private static Scenario<Sale, SaleCommand, SaleEvent> aSale() {
        return nothing().given(DECLARED);
    }

    private static Scenario<Sale, SaleCommand, SaleEvent> aDifference() {
        return aSale().given(counted(500, DAN))
                .given(counted(600, CUI))
                .given(new TakingsDiffered(SALE, CAMPAIGN, new Fen(500), new Fen(600)));
    }

    private static Scenario<Sale, SaleCommand, SaleEvent> anAgreement() {
        return aSale().given(counted(500, DAN))
                .given(counted(500, CUI))
                .given(new TakingsAgreed(SALE, CAMPAIGN, new Fen(500)));
    }

    @Test
    void prices_are_declared_before_the_sale_begins() {
        nothing().when(DECLARE, SECRETARY).leadsTo(DECLARED);
        nothing().when(declaring("爱心义卖", PRICES, NOW), SECRETARY).isRefusedFor(new DeclaredTooLate());
        nothing().when(declaring("爱心义卖", PRICES, NOW.plusMillis(1)), SECRETARY).isAccepted();
    }

    @Test
    void who_keeps_the_campaigns_books_declares_it() {
        nothing().when(DECLARE, STAFF).isAccepted();
        nothing().when(DECLARE, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        nothing().when(DECLARE, by(CUI).holding(VETTING_OFFICER)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_price_list_has_lines_with_names_of_their_own_and_pieces() {
        PricedItem one = new PricedItem("春联", new Fen(500), 1);
        List<List<PricedItem>> malformed = List.of(
                List.of(),
                List.of(one, one),
                List.of(new PricedItem(" ", new Fen(500), 1)),
                List.of(new PricedItem("春联", new Fen(500), 0)),
                List.of(new PricedItem("春联", new Fen(500), 10_001)),
                lines(201));
        for (List<PricedItem> prices : malformed) {
            nothing().when(declaring("义卖", prices, BEGINS), SECRETARY).isRefusedFor(new PriceListMalformed(200));
        }
        nothing().when(declaring(" ", List.of(one), BEGINS), SECRETARY).isRefusedFor(new PriceListMalformed(200));
        nothing().when(declaring("义卖", lines(200), BEGINS), SECRETARY).isAccepted();
        nothing()
                .when(declaring("义卖", List.of(new PricedItem("春联", new Fen(500), 10_000)), BEGINS), SECRETARY)
                .isAccepted();
    }

    private static List<PricedItem> lines(int several) {
        return IntStream.range(0, several)
                .mapToObj(number -> new PricedItem("物品" + number, new Fen(Fen.MOST), 10_000))
                .toList();
    }

    @Test
    void a_campaign_that_collects_nothing_has_no_sale() {
        nothing()
                .when(
                        new DeclareSale(
                                SALE,
                                CAMPAIGN,
                                Gift.drive(CampaignMode.PERSONAL_APPEAL, Campaign.Status.LAUNCHED),
                                "义卖",
                                PRICES,
                                BEGINS),
                        SECRETARY)
                .isRefusedFor(new CollectsNothing());
        nothing()
                .when(
                        new DeclareSale(
                                SALE,
                                CAMPAIGN,
                                Gift.drive(CampaignMode.MUTUAL_AID, Campaign.Status.CLOSED),
                                "义卖",
                                PRICES,
                                BEGINS),
                        SECRETARY)
                .isRefusedFor(new CampaignOver());
    }

    @Test
    void a_sale_is_declared_once() {
        aSale().when(DECLARE, SECRETARY).isRefusedFor(new Refusal.AlreadyExists(SALE.value()));
        for (SaleCommand command : List.of(count(1), RECOUNT, new CallSaleOff(SALE), new SettleSale(SALE, 1))) {
            nothing().when(command, LATER).isRefusedFor(new Refusal.Unknown());
        }
    }

    @Test
    void it_is_called_off_until_somebody_counted() {
        aSale().when(new CallSaleOff(SALE), SECRETARY).leadsTo(new SaleCalledOff(SALE, CAMPAIGN, BEN));
        aSale().when(new CallSaleOff(SALE), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        aSale().given(counted(500, DAN))
                .when(new CallSaleOff(SALE), SECRETARY)
                .isRefusedFor(new WrongSaleStep(Step.COUNTED_ONCE));
        aSale().given(new SaleCalledOff(SALE, CAMPAIGN, BEN))
                .when(count(500), LATER)
                .isRefusedFor(new WrongSaleStep(Step.CALLED_OFF));
    }

    @Test
    void nothing_is_counted_before_the_sale_begins() {
        aSale().when(count(500), STAFF.at(BEGINS.minusMillis(1))).isRefusedFor(new SaleNotBegun());
        aSale().when(count(500), LATER).leadsTo(counted(500, DAN));
        aSale().when(count(500), by(ANA).at(BEGINS)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void two_different_people_count_the_same() {
        aSale().given(counted(500, DAN))
                .when(count(500), CUIS)
                .leadsToBoth(counted(500, CUI), new TakingsAgreed(SALE, CAMPAIGN, new Fen(500)));
        aSale().given(counted(500, DAN)).when(count(500), LATER).isRefusedFor(new CountsTwice());
    }

    @Test
    void a_difference_is_told_and_settles_nothing() {
        aSale().given(counted(500, DAN))
                .when(count(600), CUIS)
                .leadsToBoth(counted(600, CUI), new TakingsDiffered(SALE, CAMPAIGN, new Fen(500), new Fen(600)));
        aDifference().when(count(500), SECRETARY.at(BEGINS)).isRefusedFor(new WrongSaleStep(Step.DIFFERENT));
        aDifference().when(new SettleSale(SALE, 1), bySystem()).changesNothing();
    }

    @Test
    void somebody_who_did_not_count_clears_a_difference_up() {
        aDifference().when(RECOUNT, SECRETARY).leadsTo(new RecountOrdered(SALE, CAMPAIGN, "两张纸币粘在一起", BEN));
        aDifference().when(RECOUNT, LATER).isRefusedFor(new CountedItself());
        aDifference().when(RECOUNT, CUIS).isRefusedFor(new CountedItself());
        aDifference().when(RECOUNT, by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        aDifference().when(new OrderRecount(SALE, " "), SECRETARY).isRefusedFor(new ExplanationMalformed(2_000));
        aSale().when(RECOUNT, SECRETARY).isRefusedFor(new WrongSaleStep(Step.DECLARED));
    }

    @Test
    void after_that_two_people_count_anew() {
        Scenario<Sale, SaleCommand, SaleEvent> anew =
                aDifference().given(new RecountOrdered(SALE, CAMPAIGN, "两张纸币粘在一起", BEN));
        anew.when(count(600), LATER).leadsTo(counted(600, DAN));
        anew.given(counted(600, DAN))
                .when(count(600), CUIS)
                .leadsToBoth(counted(600, CUI), new TakingsAgreed(SALE, CAMPAIGN, new Fen(600)));
    }

    @Test
    void no_more_is_taken_in_than_the_whole_price_list() {
        aSale().when(count(LISTED.value()), LATER).isAccepted();
        aSale().when(count(LISTED.value() + 1), LATER).isRefusedFor(new TakingsExceedPrices(LISTED.value()));
        nothing()
                .given(new SaleDeclared(
                        SALE,
                        CAMPAIGN,
                        XINGFU,
                        THE_BRANCH,
                        "义卖",
                        Collections.nCopies(200, new PricedItem("物品", new Fen(Fen.MOST), 10_000)),
                        BEGINS,
                        BEN))
                .when(count(Fen.MOST), LATER)
                .isAccepted();
    }

    @Test
    void the_campaign_takes_the_takings_in_once_or_not_at_all() {
        anAgreement()
                .when(new SettleSale(SALE, 7), bySystem())
                .leadsTo(new SaleSettled(SALE, CAMPAIGN, new Fen(500), 7));
        anAgreement()
                .when(new DeclineSale(SALE, DeclineReason.CLOSED), bySystem())
                .leadsTo(new SaleDeclined(SALE, CAMPAIGN, new Fen(500), DeclineReason.CLOSED));
        anAgreement()
                .given(new SaleSettled(SALE, CAMPAIGN, new Fen(500), 7))
                .when(new SettleSale(SALE, 7), bySystem())
                .changesNothing();
        anAgreement()
                .given(new SaleDeclined(SALE, CAMPAIGN, new Fen(500), DeclineReason.CLOSED))
                .when(new SettleSale(SALE, 7), bySystem())
                .changesNothing();
        aSale().when(new SettleSale(SALE, 7), bySystem()).changesNothing();
        anAgreement().when(count(500), SECRETARY.at(BEGINS)).isRefusedFor(new WrongSaleStep(Step.AGREED));
    }

    private static Scenario<Sale, SaleCommand, SaleEvent> aDeclinedSale() {
        return anAgreement().given(new SaleDeclined(SALE, CAMPAIGN, new Fen(500), DeclineReason.NOT_LAUNCHED));
    }

    @Test
    void takings_that_were_not_taken_in_are_offered_anew_once_the_campaign_collects_again() {
        OfferTakings offer = new OfferTakings(SALE, Gift.DRIVE);
        TakingsOfferedAnew offered = new TakingsOfferedAnew(SALE, CAMPAIGN, new Fen(500), BEN);
        aDeclinedSale().when(offer, SECRETARY).leadsTo(offered);
        aDeclinedSale().when(offer, by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        aDeclinedSale()
                .when(new OfferTakings(SALE, Gift.drive(CampaignMode.MUTUAL_AID, Campaign.Status.CLOSED)), SECRETARY)
                .isRefusedFor(new CampaignRejection.CampaignOver());
        anAgreement().when(offer, SECRETARY).isRefusedFor(new WrongSaleStep(Step.AGREED));
        aDeclinedSale()
                .given(offered)
                .when(new SettleSale(SALE, 7), bySystem())
                .leadsTo(new SaleSettled(SALE, CAMPAIGN, new Fen(500), 7));
    }

    @Test
    void or_go_where_its_surplus_plan_says_as_somebody_records_who_did_not_count_them() {
        PassTakingsOn passOn = new PassTakingsOn(SALE, Campaign.Status.CLOSED, SurplusPlan.CHARITY, "收据 7");
        TakingsPassedOn passedOn = new TakingsPassedOn(SALE, CAMPAIGN, new Fen(500), SurplusPlan.CHARITY, "收据 7", BEN);
        aDeclinedSale().when(passOn, SECRETARY).leadsTo(passedOn);
        aDeclinedSale().when(passOn, STAFF).isRefusedFor(new CountedItself());
        aDeclinedSale().when(passOn, CUIS).isRefusedFor(new CountedItself());
        aDeclinedSale().when(passOn, by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        aDeclinedSale()
                .when(new PassTakingsOn(SALE, Campaign.Status.CLOSED, SurplusPlan.CHARITY, "收".repeat(100)), SECRETARY)
                .isAccepted();
        for (String proof : List.of(" ", "收".repeat(101))) {
            aDeclinedSale()
                    .when(new PassTakingsOn(SALE, Campaign.Status.CLOSED, SurplusPlan.CHARITY, proof), SECRETARY)
                    .isRefusedFor(new DonationRejection.ReferenceMalformed(100));
        }
        anAgreement().when(passOn, SECRETARY).isRefusedFor(new WrongSaleStep(Step.AGREED));
        aDeclinedSale().given(passedOn).when(passOn, SECRETARY).isRefusedFor(new WrongSaleStep(Step.PASSED_ON));
    }

    @Test
    void takings_follow_the_plan_of_a_closed_campaign_alone() {
        for (Campaign.Status status : Campaign.Status.values()) {
            var passing = aDeclinedSale().when(new PassTakingsOn(SALE, status, SurplusPlan.CHARITY, "收据 7"), SECRETARY);
            if (status == Campaign.Status.CLOSED) {
                passing.isAccepted();
            } else {
                passing.isRefusedFor(new CampaignRejection.WrongCampaignStatus(status));
            }
        }
    }
}

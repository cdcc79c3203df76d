package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationGivenBack;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.PledgeEnded;
import org.linli.kernel.giving.DonationEvent.RefundRefused;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.giving.PricedItem;
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
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;

/** Donations and charity sales and what becomes of them. */
final class RandomGifts {
    private static final MemberId STAFF = Neighbours.WEN_OF_THE_COMMITTEE;
    /** Apart from the gifts of {@link RandomGiving}, whose history tells nothing. */
    private static final int APART = 16_960;

    private final Random random;
    private final History history;
    private int gifts;
    private int sales;
    private int settled;

    RandomGifts(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void give(MemberId donor, PlaceId community) {
        DonationId id = DonationId.of(Neighbours.bits(APART + ++gifts));
        CampaignId campaign = campaign();
        Fen amount = new Fen(random.nextLong(1, 1_000_000));
        boolean atTheDesk = random.nextBoolean();
        Instant until = history.last().plus(Duration.ofDays(30));
        history.by(atTheDesk ? STAFF : donor)
                .then(new DonationPledged(
                        id,
                        campaign,
                        community,
                        Owner.of(STAFF),
                        donor,
                        atTheDesk || random.nextBoolean() ? null : OrganisationId.of(Neighbours.bits(1)),
                        amount,
                        random.nextBoolean(),
                        until,
                        atTheDesk ? STAFF : donor,
                        atTheDesk ? "form 7" : null));
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 ->
                history.by(donor)
                        .then(new PledgeEnded(
                                id, campaign, donor, RandomHistory.any(random, List.of(PledgeEnd.values()))));
            default -> come(id, campaign, donor, amount);
        }
    }

    private void come(DonationId id, CampaignId campaign, MemberId donor, Fen amount) {
        history.by(STAFF).then(new DonationReceived(id, campaign, donor, amount, "bank 7", STAFF));
        DonationGivenBack back = new DonationGivenBack(id, campaign, donor, amount, "bank 8", STAFF);
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 ->
                history.then(
                        new DonationDeclined(
                                id,
                                campaign,
                                donor,
                                amount,
                                RandomHistory.any(random, List.of(DeclineReason.values()))),
                        back);
            case 2 ->
                history.then(
                        new DonationBooked(id, campaign, donor, amount, gifts),
                        new RefundRequested(id, campaign, donor),
                        new DonationRefunded(id, campaign, donor, amount),
                        back);
            case 3 ->
                history.then(
                        new DonationBooked(id, campaign, donor, amount, gifts),
                        new RefundRequested(id, campaign, donor),
                        new RefundRefused(id, campaign, donor));
            default -> history.then(new DonationBooked(id, campaign, donor, amount, gifts));
        }
    }

    void sell(MemberId helper, PlaceId community) {
        SaleId id = SaleId.of(Neighbours.bits(++sales));
        CampaignId campaign = campaign();
        Fen amount = new Fen(random.nextLong(1, 10_000));
        history.by(STAFF)
                .then(new SaleDeclared(
                        id,
                        campaign,
                        community,
                        Owner.of(STAFF),
                        "Sale " + random.nextInt(100),
                        List.of(new PricedItem("cards", new Fen(100), 100)),
                        history.last(),
                        STAFF));
        if (random.nextInt(4) == 0) {
            history.then(new SaleCalledOff(id, campaign, STAFF));
            return;
        }
        history.then(new TakingsCounted(id, campaign, amount, STAFF));
        if (random.nextBoolean()) {
            history.by(helper)
                    .then(
                            new TakingsCounted(id, campaign, new Fen(10_001), helper),
                            new TakingsDiffered(id, campaign, amount, new Fen(10_001)),
                            new RecountOrdered(id, campaign, "an explanation", helper),
                            new TakingsCounted(id, campaign, amount, helper));
        }
        history.by(STAFF)
                .then(new TakingsCounted(id, campaign, amount, STAFF), new TakingsAgreed(id, campaign, amount));
        SaleDeclined declined = new SaleDeclined(id, campaign, amount, DeclineReason.CLOSED);
        switch (settled++ % 6) { // each way soon, however short the history
            case 0 -> history.then(declined);
            case 1 ->
                history.then(
                        declined, new TakingsPassedOn(id, campaign, amount, SurplusPlan.CHARITY, "a receipt", STAFF));
            case 2 ->
                history.then(
                        declined,
                        new TakingsOfferedAnew(id, campaign, amount, STAFF),
                        new SaleSettled(id, campaign, amount, sales));
            default -> history.then(new SaleSettled(id, campaign, amount, sales));
        }
    }

    private CampaignId campaign() {
        return CampaignId.of(Neighbours.bits(1 + random.nextInt(3)));
    }
}

package org.linli.query;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsDeclined;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsPledgeEnded;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.GoodsWithdrawn;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;

/** Gifts of things and what becomes of them. */
final class RandomGoods {
    private static final MemberId STAFF = Neighbours.WEN_OF_THE_COMMITTEE;

    private final Random random;
    private final History history;
    private int gifts;

    RandomGoods(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void give(MemberId donor, MemberId beneficiary, PlaceId community) {
        GoodsId id = GoodsId.of(Neighbours.bits(++gifts));
        CampaignId campaign = CampaignId.of(Neighbours.bits(1 + random.nextInt(3)));
        Things things = new Things("mattress", random.nextInt(1, 100), "piece");
        boolean atTheDesk = random.nextBoolean();
        history.by(atTheDesk ? STAFF : donor)
                .then(new GoodsPledged(
                        id,
                        campaign,
                        community,
                        Owner.of(STAFF),
                        donor,
                        atTheDesk ? null : OrganisationId.of(Neighbours.bits(1)),
                        things,
                        random.nextBoolean(),
                        history.last().plus(Duration.ofDays(30)),
                        atTheDesk ? STAFF : donor,
                        atTheDesk ? "form 7" : null));
        switch (random.nextInt(5)) {
            case 0 ->
                history.then(new GoodsPledgeEnded(
                        id, campaign, donor, RandomHistory.any(random, List.of(PledgeEnd.values()))));
            case 1 ->
                history.by(STAFF)
                        .then(
                                new GoodsReceived(id, campaign, donor, things, STAFF),
                                new GoodsDeclined(id, campaign, donor, DeclineReason.CLOSED),
                                new GoodsGivenBack(id, campaign, donor, STAFF));
            default -> {
                history.by(STAFF)
                        .then(
                                new GoodsReceived(id, campaign, donor, things, STAFF),
                                new GoodsTakenIn(campaign, id, things, 10_000 + gifts),
                                new GoodsBooked(id, campaign, donor, 10_000 + gifts));
                leave(id, campaign, donor, beneficiary, things);
            }
        }
    }

    private void leave(GoodsId id, CampaignId campaign, MemberId donor, MemberId beneficiary, Things things) {
        if (random.nextInt(4) == 0) {
            history.by(donor).then(new GoodsWithdrawn(id, campaign, donor), new GoodsReleased(campaign, id, things));
            return;
        }
        GoodsHandedOver toSomebody = new GoodsHandedOver(
                id, campaign, donor, new Payee(PayeeKind.BENEFICIARY, null), beneficiary, null, STAFF);
        history.then(toSomebody);
        if (random.nextBoolean()) {
            history.then(
                    new HandOverDenied(id, campaign, donor, beneficiary),
                    new GoodsHandedOver(
                            id,
                            campaign,
                            donor,
                            new Payee(PayeeKind.INSTITUTION, "Hospital"),
                            null,
                            OrganisationId.of(Neighbours.bits(2)),
                            STAFF));
        }
        if (random.nextInt(4) > 0) {
            history.by(beneficiary)
                    .then(
                            new HandOverConfirmed(id, campaign, donor, "receipt 7", beneficiary),
                            new GoodsPassedOn(campaign, id, things));
        }
    }
}

package org.linli.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;
import org.linli.kernel.Ids;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.SaleEvent.SaleDeclined;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsCounted;
import org.linli.kernel.giving.SaleEvent.TakingsDiffered;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.History;

/** Donations and charity sales at every step, for {@link Scenes}. */
final class GiftScenes {
    private final Town town;
    private final GivingScenes campaigns;
    private final Caller giver;
    private final Caller staff;
    private final Map<String, String> things;

    /** The giver acts for a merchant of the community; the open things are those that the examples name. */
    GiftScenes(Town town, MembershipThings membership, GivingScenes campaigns, Caller staff, Map<String, String> open) {
        this.town = town;
        this.campaigns = campaigns;
        this.staff = staff;
        String merchant = membership.organisation("MERCHANT");
        this.giver = membership.representative(merchant);
        Map<String, String> more = new HashMap<>(open);
        more.put("organisation", merchant);
        more.put("member", giver.id());
        this.things = more;
    }

    /** Null for what is no operation on a donation or a sale. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "POST /campaigns/{id}/donations", "GET /campaigns/{id}/donations", "GET /campaigns/{id}/sales" ->
                new Scene(giver, campaigns.launched(), things);
            case "POST /donations/{id}/withdrawals", "GET /donations/{id}" -> new Scene(giver, pledged(), things);
            case "POST /donations/{id}/receipts" -> new Scene(staff, pledged(), things);
            case "POST /donations/{id}/refund-requests" -> new Scene(giver, booked(), things);
            case "POST /donations/{id}/returns" -> new Scene(staff, refunded(), things);
            case "GET /donations" -> new Scene(staff, "", things);
            case "POST /campaigns/{id}/sales" -> new Scene(staff, campaigns.launched(), things);
            case "POST /sales/{id}/cancellations", "POST /sales/{id}/counts", "GET /sales/{id}" ->
                new Scene(staff, sale(Counted.NOT_YET), things);
            case "POST /sales/{id}/settlements" -> new Scene(staff, sale(Counted.ALIKE), things);
            case "POST /sales/{id}/hand-offs" -> new Scene(staff, sale(Counted.ALIKE, campaigns.closed()), things);
            case "GET /sales" -> new Scene(staff, "", things);
            case "POST /sales/{id}/recounts" -> new Scene(staff, sale(Counted.DIFFERENTLY), things);
            default -> null;
        };
    }

    private String pledged() {
        Map<String, Object> pledge = Map.of(
                "donor",
                giver.id(),
                "organisation",
                things.getOrDefault("organisation", ""),
                "amount",
                20_000,
                "anonymous",
                false);
        return Town.accepted(giver.post("/campaigns/" + campaigns.launched() + "/donations", pledge))
                .id();
    }

    private String booked() {
        String donation = pledged();
        Town.accepted(staff.post("/donations/" + donation + "/receipts", Map.of("amount", 20_000, "reference", "17")));
        town.awaitPolicies();
        return donation;
    }

    private String refunded() {
        String donation = booked();
        Town.accepted(giver.post("/donations/" + donation + "/refund-requests", Map.of()));
        town.awaitPolicies();
        return donation;
    }

    private enum Counted {
        NOT_YET,
        DIFFERENTLY,
        /** And not taken in. */
        ALIKE
    }

    /** A sale that has begun, perhaps counted by two, of a campaign that collects. */
    private String sale(Counted counted) {
        return sale(counted, campaigns.launched());
    }

    private String sale(Counted counted, String of) {
        SaleId id = new SaleId(Ids.random("sale"));
        CampaignId campaign = new CampaignId(of);
        MemberId by = new MemberId(giver.id());
        Fen price = new Fen(1_000_000);
        History history = new History()
                .by(by)
                .then(new SaleDeclared(
                        id,
                        campaign,
                        new PlaceId(town.community()),
                        Owner.of(by),
                        "义卖",
                        List.of(new PricedItem("香包", price, 10)),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        by));
        TakingsCounted first = new TakingsCounted(id, campaign, price, by);
        switch (counted) {
            case NOT_YET -> {}
            case DIFFERENTLY ->
                history.then(
                        first,
                        new TakingsCounted(id, campaign, new Fen(1), MemberId.SYSTEM),
                        new TakingsDiffered(id, campaign, price, new Fen(1)));
            case ALIKE ->
                history.then(
                        first,
                        new TakingsCounted(id, campaign, price, MemberId.SYSTEM),
                        new TakingsAgreed(id, campaign, price),
                        new SaleDeclined(id, campaign, price, DeclineReason.NOT_LAUNCHED));
        }
        town.publish(history);
        return id.value();
    }
}

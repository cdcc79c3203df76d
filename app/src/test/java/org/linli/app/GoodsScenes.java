package org.linli.app;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;

/** Gifts of things at every step, for {@link Scenes}. */
final class GoodsScenes {
    private final Town town;
    private final GivingScenes campaigns;
    private final Caller giver;
    private final Caller staff;
    private final Caller colleague;
    private final Map<String, String> things;

    /** The giver acts for a merchant of the community; the open things are those that the examples name. */
    GoodsScenes(
            Town town, MembershipThings membership, GivingScenes campaigns, Caller staff, Map<String, String> open) {
        this.town = town;
        this.campaigns = campaigns;
        this.staff = staff;
        this.colleague = town.memberWith("COMMITTEE_STAFF");
        String merchant = membership.organisation("MERCHANT");
        this.giver = membership.representative(merchant);
        Map<String, String> more = new HashMap<>(open);
        more.put("organisation", merchant);
        more.put("member", giver.id());
        this.things = more;
    }

    /** Null for what is no operation on a gift of things. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "POST /campaigns/{id}/goods", "GET /campaigns/{id}/goods" ->
                new Scene(giver, campaigns.launched(), things);
            case "POST /goods/{id}/withdrawals", "GET /goods/{id}" -> new Scene(giver, pledged(), things);
            case "POST /goods/{id}/receipts" -> new Scene(staff, pledged(), things);
            case "POST /goods/{id}/returns" -> new Scene(staff, withdrawn(), things);
            case "POST /goods/{id}/hand-overs" -> new Scene(staff, taken(), things);
            case "POST /goods/{id}/hand-over-confirmations" -> new Scene(colleague, handedOver(), things);
            case "POST /goods/{id}/hand-over-denials" -> new Scene(staff, handedOver(), things);
            case "GET /goods" -> new Scene(staff, "", things);
            default -> null;
        };
    }

    private String pledged() {
        Map<String, Object> pledge = Map.of(
                "donor",
                giver.id(),
                "organisation",
                things.getOrDefault("organisation", ""),
                "what",
                "护理床垫",
                "quantity",
                2,
                "unit",
                "张",
                "anonymous",
                false);
        return Town.accepted(giver.post("/campaigns/" + campaigns.launched() + "/goods", pledge))
                .id();
    }

    private String taken() {
        String goods = pledged();
        Town.accepted(staff.post("/goods/" + goods + "/receipts", Map.of("quantity", 2)));
        town.awaitPolicies();
        return goods;
    }

    private String withdrawn() {
        String goods = taken();
        Town.accepted(giver.post("/goods/" + goods + "/withdrawals", Map.of()));
        return goods;
    }

    private String handedOver() {
        String goods = taken();
        Town.accepted(staff.post("/goods/" + goods + "/hand-overs", Map.of("to", "BENEFICIARY")));
        return goods;
    }
}

package org.linli.app;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;

/** Campaigns at every step, for {@link Scenes}. */
final class GivingScenes {
    private final Town town;
    private final Caller owner;
    private final Caller officer;
    private final Caller beneficiary;
    private final Map<String, String> things;

    /** The owner acts for this organisation of the community; the open things are those that the examples name. */
    GivingScenes(Town town, MembershipThings membership, Map<String, String> open) {
        this.town = town;
        this.officer = town.memberWith("VETTING_OFFICER");
        this.beneficiary = town.member();
        String organisation = membership.organisation("PARTY");
        this.owner = membership.representative(organisation);
        Map<String, String> more = new HashMap<>(open);
        more.put("organisation", organisation);
        more.put("member", beneficiary.id());
        this.things = more;
        more.put("campaign", appeal());
    }

    /** Null for what is no operation on a campaign. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "POST /campaigns" -> new Scene(owner, "", things);
            case "POST /campaigns/{id}/revisions" -> new Scene(owner, proposed(), things);
            case "POST /campaigns/{id}/vettings", "POST /campaigns/{id}/rejections" ->
                new Scene(officer, proposed(), things);
            case "POST /campaigns/{id}/launches" -> new Scene(owner, vetted(), things);
            case "POST /campaigns/{id}/consents" -> new Scene(town.memberWith("COMMITTEE_STAFF"), proposed(), things);
            case "POST /campaigns/{id}/consent-withdrawals" -> new Scene(beneficiary, told(), things);
            case "POST /campaigns/{id}/closures" -> new Scene(owner, launched(), things);
            default -> null;
        };
    }

    String launched() {
        String id = vetted();
        Town.accepted(owner.post("/campaigns/" + id + "/launches", Map.of()));
        return id;
    }

    private String vetted() {
        String id = proposed();
        Town.accepted(officer.post("/campaigns/" + id + "/vettings", Map.of()));
        return id;
    }

    private String told() {
        String id = proposed();
        Town.accepted(beneficiary.post("/campaigns/" + id + "/consents", Map.of()));
        return id;
    }

    private String proposed() {
        return propose("MUTUAL_AID", Map.of("goal", 10_000_000));
    }

    /** A personal appeal, beside which mutual aid may stand. */
    private String appeal() {
        return propose("PERSONAL_APPEAL", Map.of("link", "https://www.shuidichou.com/cf/7"));
    }

    private String propose(String mode, Map<String, ?> more) {
        Map<String, Object> promises = new HashMap<>(
                Map.of("title", "邻里互助", "purpose", "住院费用", "surplus", "COMMUNITY_FUND", "disclosureDays", 30));
        promises.putAll(more);
        Map<String, Object> body = new HashMap<>(
                Map.of("mode", mode, "community", town.community(), "need", "昏迷", "told", "在住院", "promises", promises));
        body.put("organisation", things.getOrDefault("organisation", ""));
        body.put("beneficiary", beneficiary.id());
        return Town.accepted(owner.post("/campaigns", body)).id();
    }
}

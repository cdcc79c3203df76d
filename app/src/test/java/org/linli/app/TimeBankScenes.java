package org.linli.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;

/** Hours in accounts and pools, for {@link Scenes}. */
final class TimeBankScenes {
    private final Town town;
    private final Caller staff;
    private final Map<String, String> things;
    private @Nullable Caller earner;
    private @Nullable String other;

    TimeBankScenes(Town town, Caller staff, Map<String, String> open) {
        this.town = town;
        this.staff = staff;
        this.things = open;
    }

    /** Null for what is no operation on a pool. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "POST /pools/{id}/gifts" -> new Scene(earner(), pool(), things);
            case "POST /pools/{id}/grants", "GET /pools/{id}/grants" -> {
                var _ = earner();
                yield new Scene(staff, pool(), things);
            }
            case "POST /pools/{id}/clearings" -> new Scene(staff, pool(), things).saying("payee", other());
            case "POST /pools/{id}/clearings/{clearing}/agreements" ->
                asked(town.memberWith("COMMITTEE_STAFF", other()));
            case "POST /pools/{id}/clearings/{clearing}/refusals" ->
                asked(staff).saying("side", "PAYER");
            case "GET /pools/{id}", "GET /pools/{id}/clearings" -> new Scene(staff, pool(), things);
            case "GET /time-bank/check" -> new Scene(town.operator(), "", things);
            default -> null;
        };
    }

    private String pool() {
        return TimeBanking.pool(town);
    }

    /** Somebody who was paid hours, gave most of them to the pool, and has some left. */
    private Caller earner() {
        if (earner == null) {
            earner = town.member();
            for (int i = 0; i < 3; i++) {
                new TimeBanking(town).helped(earner, town.member(), 480);
            }
            town.awaitPolicies();
            Town.accepted(earner.post("/pools/" + pool() + "/gifts", Map.of("minutes", 900)));
            town.awaitPolicies();
        }
        return earner;
    }

    /** A clearing that the payer asked for. */
    private Scene asked(Caller caller) {
        var _ = earner();
        String clearing = Town.accepted(staff.post(
                        "/pools/" + pool() + "/clearings", Map.of("payee", other(), "minutes", 1, "side", "PAYER")))
                .id();
        return new Scene(caller, pool(), things).with("clearing", clearing);
    }

    private String other() {
        if (other == null) {
            other = town.place(
                    Map.of("kind", "COMMUNITY", "nameZh", "和平社区", "nameEn", "Heping", "parent", town.district()));
        }
        return other;
    }
}

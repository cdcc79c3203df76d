package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.app.Scenes.Scene;

/** Hours from an exchange to the pool, to somebody in need and to another community, through the interface alone. */
@ExtendWith(OneServer.class)
class TimeBankJobTest {
    private final Town town;
    private final Caller staff;
    private final TimeBankScenes scenes;

    TimeBankJobTest(Town town) {
        this.town = town;
        this.staff = town.memberWith("COMMITTEE_STAFF");
        this.scenes = new TimeBankScenes(town, staff, Map.of());
    }

    private Scene scene(String operation) {
        return Objects.requireNonNull(scenes.of(operation));
    }

    @Test
    void hours_are_earned_given_granted_and_cleared_and_the_books_stay_at_zero() throws InterruptedException {
        Scene gift = scene("POST /pools/{id}/gifts");
        town.awaitPolicies();
        town.awaitViews();
        String pool = "/pools/" + gift.id();
        Reply account = gift.caller().get("/members/me/time-account");
        assertThat(account.json().path("balance").asInt()).isEqualTo(540);
        assertThat(account.json().path("items").path(0).path("reason").asString(""))
                .isEqualTo("GIFT");
        assertThat(staff.get(pool).json().path("balance").asInt()).isPositive();

        Caller inNeed = town.member();
        accepted(staff.post(pool + "/grants", Map.of("member", inNeed.id(), "minutes", 60, "reason", "术后行动不便")));
        Reply own = staff.post(pool + "/grants", Map.of("member", staff.id(), "minutes", 60, "reason", "累了"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("own-grant");
        assertThat(inNeed.post(pool + "/gifts", Map.of("minutes", 61)).status()).isEqualTo(409);

        Scene clearing = scene("POST /pools/{id}/clearings/{clearing}/agreements");
        String asked = pool + "/clearings/" + clearing.things().get("clearing");
        assertThat(staff.post(asked + "/agreements", Map.of()).status()).isEqualTo(403);
        accepted(clearing.caller().post(asked + "/agreements", Map.of()));
        assertThat(staff.post(asked + "/refusals", Map.of("side", "PAYER")).code())
                .isEqualTo("clearing-over");

        Reply check = town.operator().get("/time-bank/check");
        assertThat(check.json().path("sum").asLong(-1)).as(check.text()).isZero();
        assertThat(check.json().path("twice").asInt(-1)).as(check.text()).isZero();
    }
}

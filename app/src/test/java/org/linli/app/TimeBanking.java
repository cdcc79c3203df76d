package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.util.List;
import java.util.Map;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.PoolId;
import tools.jackson.databind.JsonNode;

/** Hours of help in a town, and where they are afterwards. */
record TimeBanking(Town town) {

    /** One helps the other for so long, and the other says so: the exchange. */
    String helped(Caller provider, Caller receiver, int minutes) {
        String exchange = town.agreed(
                provider,
                receiver,
                town.offer(provider).id(),
                town.request(receiver).id());
        accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", minutes)));
        accepted(receiver.post("/exchanges/" + exchange + "/confirmations", Map.of("minutes", minutes)));
        return exchange;
    }

    /** Returns when every transfer has reached both sides, and all views say so. */
    void settle() throws InterruptedException {
        town.awaitPolicies();
        town.awaitViews();
    }

    static String pool(Town town) {
        return PoolId.of(new PlaceId(town.community())).value();
    }

    JsonNode pool(Caller reader) {
        return accepted(reader.get("/pools/" + pool(town))).json();
    }

    static JsonNode account(Caller holder) {
        return accepted(holder.get("/members/me/time-account")).json();
    }

    /** What moved the account, the latest first: minutes, reason and source. */
    static List<String> lines(Caller holder) {
        return account(holder)
                .path("items")
                .valueStream()
                .map(line -> "%d %s %s"
                        .formatted(
                                line.path("minutes").asInt(),
                                line.path("reason").asString(""),
                                line.path("source").asString("")))
                .toList();
    }

    /** All accounts and pools of the server hold nothing together, and nothing was booked or taken in twice. */
    void assertSound() {
        JsonNode check = accepted(town.operator().get("/time-bank/check")).json();
        assertThat(check.path("sum").asLong(-1)).as(check.toString()).isZero();
        assertThat(check.path("twice").asInt(-1)).as(check.toString()).isZero();
    }
}

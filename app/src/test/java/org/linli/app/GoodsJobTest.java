package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.command.Rules;
import tools.jackson.databind.JsonNode;

/** Things that neighbours give to a campaign (实物捐赠), through the interface alone. */
class GoodsJobTest extends CampaignTown {
    GoodsJobTest(@TempDir Path data) {
        super(data);
    }

    private static Map<String, Object> things(String donor) {
        return new HashMap<>(Map.of("donor", donor, "what", "护理床垫", "quantity", 3, "unit", "张", "anonymous", true));
    }

    private String promised(String campaign, String donor) {
        return accepted(as(donor).post("/campaigns/" + campaign + "/goods", things(donor)))
                .id();
    }

    private String taken(String campaign, String donor) {
        String goods = promised(campaign, donor);
        accepted(as(staff).post("/goods/" + goods + "/receipts", Map.of("quantity", 2)));
        town.awaitPolicies();
        return goods;
    }

    private String statusOf(String goods, String reader) {
        page(json(as(reader).get("/goods/" + goods)).path("campaign").asString(), "");
        return json(as(reader).get("/goods/" + goods)).path("status").asString();
    }

    @Test
    void things_are_promised_received_handed_over_and_confirmed_by_the_other_side_without_a_value_in_money() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String neighbour = resident();
        give(campaign, resident(), null, 100_000);
        String goods = taken(campaign, neighbour);
        awaitCollected(campaign, 100_000);
        assertThat(as(secretary)
                        .post("/campaigns/" + campaign + "/closures", Map.of())
                        .code())
                .isEqualTo("goods-remain");

        accepted(as(staff).post("/goods/" + goods + "/hand-overs", Map.of("to", "BENEFICIARY")));
        assertThat(as(staff)
                        .post("/goods/" + goods + "/hand-over-confirmations", Map.of("reference", "签收单 7"))
                        .code())
                .isEqualTo("confirms-own-hand-over");
        assertThat(as(colleague)
                        .post("/goods/" + goods + "/hand-over-confirmations", Map.of())
                        .code())
                .isEqualTo("signature-missing");
        accepted(as(patient).post("/goods/" + goods + "/hand-over-confirmations", Map.of()));
        town.awaitPolicies();

        JsonNode page = page(campaign, "");
        assertThat(page.path("balance").asLong()).isEqualTo(100_000);
        assertThat(page.path("ledgerSound").asBoolean()).isTrue();
        assertThat(page.path("sums").path("goods").path("passedOn").asInt()).isOne();
        JsonNode ledger = json(as(neighbour).get("/campaigns/" + campaign + "/ledger"));
        assertThat(ledger.path("items")
                        .valueStream()
                        .map(line -> line.path("entry").asString() + " "
                                + line.path("amount").asLong() + " "
                                + line.path("things").path("quantity").asString("")))
                .containsExactly("GOODS_HANDED_OVER 0 2", "GOODS_RECEIVED 0 2", "RECEIVED 100000 ");
        assertThat(statusOf(goods, neighbour)).isEqualTo("CONFIRMED");
        Reply open = as(deputy).get("/campaigns/" + campaign + "/goods");
        assertThat(open.text()).contains("护理床垫").doesNotContain(neighbour, patient);
    }

    @Test
    void the_donor_has_their_things_again_before_they_are_handed_over_and_not_after() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String neighbour = resident();
        String goods = taken(campaign, neighbour);
        assertThat(as(staff).post("/goods/" + goods + "/withdrawals", Map.of()).code())
                .isEqualTo("only-the-donor");
        accepted(as(neighbour).post("/goods/" + goods + "/withdrawals", Map.of()));
        town.awaitPolicies();
        accepted(as(colleague).post("/goods/" + goods + "/returns", Map.of()));
        assertThat(statusOf(goods, neighbour)).isEqualTo("GIVEN_BACK");
        String other = taken(campaign, neighbour);
        accepted(as(staff).post("/goods/" + other + "/hand-overs", Map.of("to", "INSTITUTION", "name", "市第一医院")));
        assertThat(as(neighbour)
                        .post("/goods/" + other + "/withdrawals", Map.of())
                        .code())
                .isEqualTo("wrong-goods-step");
        assertThat(as(secretary)
                        .post("/goods/" + other + "/hand-over-denials", Map.of())
                        .code())
                .isEqualTo("not-allowed");
        accepted(as(staff).post("/goods/" + other + "/hand-over-denials", Map.of()));
        accepted(as(neighbour).post("/goods/" + other + "/withdrawals", Map.of()));
        accepted(as(staff).post("/goods/" + other + "/returns", Map.of()));
        town.awaitPolicies();
        accepted(as(secretary).post("/campaigns/" + campaign + "/closures", Map.of()));
        assertThat(as(staff)
                        .post("/goods/" + other + "/receipts", Map.of("quantity", 1))
                        .code())
                .isEqualTo("wrong-goods-step");
    }

    @Test
    void a_promise_of_things_lapses_by_itself() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String neighbour = resident();
        String goods = promised(campaign, neighbour);
        SetTime.pass(Rules.standard().donations().pledge().minusSeconds(1));
        fire();
        assertThat(statusOf(goods, neighbour)).isEqualTo("PLEDGED");
        SetTime.pass(Duration.ofSeconds(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statusOf(goods, neighbour)).isEqualTo("ENDED"));
    }

    @Test
    void things_that_are_none_and_campaigns_that_take_none_are_refused_by_name() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String neighbour = resident();
        for (Object wrong : List.of(0, -1, 100_001, 1.5, "2")) {
            Map<String, Object> body = things(neighbour);
            body.put("quantity", wrong);
            Reply reply = as(neighbour).post("/campaigns/" + campaign + "/goods", body);
            assertThat(reply.status()).as("%s: %s", wrong, reply.text()).isIn(400, 422);
            assertThat(reply.code()).isNotEmpty();
        }
        String appeal = launched("PERSONAL_APPEAL", Map.of("link", "https://www.shuidichou.com/cf/2026"));
        assertThat(as(neighbour)
                        .post("/campaigns/" + appeal + "/goods", things(neighbour))
                        .code())
                .isEqualTo("collects-nothing");
        String goods = promised(campaign, neighbour);
        assertThat(as(neighbour)
                        .post("/goods/" + goods + "/receipts", Map.of("quantity", 1))
                        .code())
                .isEqualTo("not-allowed");
        assertThat(as(staff)
                        .post("/goods/" + goods + "/hand-overs", Map.of("to", "BENEFICIARY"))
                        .code())
                .isEqualTo("wrong-goods-step");
    }
}

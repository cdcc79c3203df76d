package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;

/** What nobody may send about money, things and campaigns, through the interface alone: each is refused by name, and nothing is stored. */
class GivingInputTest extends CampaignTown {
    private static final List<Object> NO_AMOUNTS =
            List.of(0, -1, 1_000_000_000_001L, 0.125, 1.5, 1e13, "100", true, List.of(1));

    GivingInputTest(@TempDir Path data) {
        super(data);
    }

    private static Map<String, ?> sale(@Nullable Object price) {
        Map<String, Object> item = new HashMap<>(Map.of("name", "手工香包", "quantity", 100));
        if (price != null) {
            item.put("price", price);
        }
        return Map.of(
                "title",
                "爱心义卖",
                "prices",
                List.of(item),
                "begins",
                SetTime.now().plus(Duration.ofHours(1)).toString());
    }

    @Test
    void an_amount_is_whole_fen_from_1_to_a_million_million_in_every_operation() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String neighbour = resident();
        String donation = accepted(
                        as(neighbour).post("/campaigns/" + campaign + "/donations", donation(neighbour, null, 100)))
                .id();
        String sale = accepted(as(staff).post("/campaigns/" + campaign + "/sales", sale(20_000)))
                .id();
        SetTime.pass(Duration.ofHours(2));
        Map<String, ?> need = Map.of("applicant", deputy, "kind", "MEDICAL", "need", "住院");
        String relief = accepted(as(deputy).post("/reliefs", need)).id();
        for (Object wrong : NO_AMOUNTS) {
            refused(as(secretary).post("/campaigns", body("MUTUAL_AID", Map.of("goal", wrong))), wrong);
            refused(
                    as(neighbour)
                            .post(
                                    "/campaigns/" + campaign + "/donations",
                                    with(donation(neighbour, null, 100), "amount", wrong)),
                    wrong);
            refused(
                    as(staff).post("/donations/" + donation + "/receipts", Map.of("amount", wrong, "reference", "回单")),
                    wrong);
            refused(as(staff).post("/campaigns/" + campaign + "/sales", sale(wrong)), wrong);
            refused(as(staff).post("/sales/" + sale + "/counts", Map.of("amount", wrong)), wrong);
            refused(as(staff).post("/reliefs/" + relief + "/grants", Map.of("amount", wrong)), wrong);
            refused(as(secretary).post("/campaigns/" + campaign + "/disbursements", requestOf("USE", wrong)), wrong);
        }
        assertThat(page(campaign, "").path("balance").asLong()).isZero();
        assertThat(json(as(neighbour).get("/donations/" + donation))
                        .path("status")
                        .asString())
                .isEqualTo("PLEDGED");
        assertThat(json(as(neighbour).get("/sales/" + sale)).path("status").asString())
                .isEqualTo("DECLARED");
    }

    private static void refused(Reply reply, Object wrong) {
        assertThat(reply.status()).as("%s: %s", wrong, reply.text()).isIn(400, 422);
        assertThat(reply.isProblem()).isTrue();
        assertThat(reply.code())
                .as("%s: %s", wrong, reply.text())
                .isIn("unmet-constraint", "invalid-field", "malformed-json");
    }

    @Test
    void a_campaign_never_changes_its_mode() {
        for (String mode : List.of("MUTUAL_AID", "PERSONAL_APPEAL")) {
            String campaign = accepted(propose(
                            mode,
                            mode.equals("MUTUAL_AID")
                                    ? Map.of("goal", 10_000_000)
                                    : Map.of("link", "https://www.shuidichou.com/cf/2026")))
                    .id();
            for (String other : List.of("MUTUAL_AID", "PUBLIC_FUNDRAISING", "PERSONAL_APPEAL")) {
                Map<String, Object> revision = body(other, Map.of("goal", 20_000_000));
                revision.keySet().removeAll(List.of("organisation", "community", "beneficiary"));
                Reply reply = as(secretary).post("/campaigns/" + campaign + "/revisions", revision);
                if (!other.equals(mode)) {
                    assertThat(reply.status()).isEqualTo(409);
                    assertThat(reply.code()).isEqualTo("mode-fixed");
                }
            }
            assertThat(page(campaign, "", secretary).path("mode").asString()).isEqualTo(mode);
        }
        Map<String, Object> unknown = body("MUTUAL_AID", Map.of("goal", 1));
        unknown.put("mode", "LOTTERY");
        refused(as(secretary).post("/campaigns", unknown), "LOTTERY");
    }

    @Test
    void takings_that_a_closed_campaign_does_not_take_in_wait_for_staff_until_somebody_says_where_they_went() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String sale = accepted(as(staff).post("/campaigns/" + campaign + "/sales", sale(20_000)))
                .id();
        SetTime.pass(Duration.ofHours(2));
        accepted(as(secretary).post("/campaigns/" + campaign + "/closures", Map.of()));
        accepted(as(staff).post("/sales/" + sale + "/counts", Map.of("amount", 40_000)));
        accepted(as(deputy).post("/sales/" + sale + "/counts", Map.of("amount", 40_000)));
        town.awaitPolicies();
        page(campaign, "");
        assertThat(as(colleague).get("/sales?place=" + town.community()).text()).contains(sale, "\"DECLINED\"");
        assertThat(as(secretary).get("/members/me/kept-campaigns/sales").text()).contains(sale);
        assertThat(as(patient).get("/members/me/kept-campaigns/sales").text()).doesNotContain(sale);
        assertThat(as(secretary)
                        .post("/sales/" + sale + "/settlements", Map.of())
                        .code())
                .isEqualTo("campaign-over");
        assertThat(as(staff)
                        .post("/sales/" + sale + "/hand-offs", Map.of("proof", "社区基金收据"))
                        .code())
                .isEqualTo("counted-itself");
        accepted(as(colleague).post("/sales/" + sale + "/hand-offs", Map.of("proof", "社区基金收据")));
        page(campaign, "");
        assertThat(as(colleague).get("/sales?place=" + town.community()).text()).doesNotContain(sale);
        assertThat(json(as(patient).get("/sales/" + sale)).path("status").asString())
                .isEqualTo("PASSED_ON");
    }
}

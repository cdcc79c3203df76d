package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.command.Rules;
import tools.jackson.databind.JsonNode;

/**
 * The programme's case, through the interface alone: a member lies in coma after encephalitis, and the party secretary opens mutual aid in the
 * community, beside a personal appeal and an application for relief.
 */
class CampaignJobTest extends CampaignTown {
    /** 98,640 yuan. */
    private static final long RAISED = 9_864_000;

    CampaignJobTest(@TempDir Path data) {
        super(data);
    }

    @Test
    void a_community_helps_a_member_in_coma_and_every_fen_is_accounted_for() {
        String appeal = launched("PERSONAL_APPEAL", Map.of("link", "https://www.shuidichou.com/cf/2026"));
        String relief = accepted(as(staff)
                        .post(
                                "/reliefs",
                                Map.of(
                                        "applicant",
                                        patient,
                                        "kind",
                                        "MEDICAL",
                                        "need",
                                        "脑炎后昏迷",
                                        "consent",
                                        "家属同意书 7 号"),
                                UUID.randomUUID().toString(),
                                Map.of("Linli-Channel", "desk")))
                .id();
        accepted(as(colleague).post("/reliefs/" + relief + "/grants", Map.of("amount", 500_000)));
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000, "appeal", appeal, "relief", relief));
        accepted(as(staff).post("/campaigns/" + campaign + "/consents", Map.of("reference", "家属同意书 8 号")));

        String neighbour = resident();
        assertThat(as(neighbour)
                        .post("/campaigns/" + appeal + "/donations", donation(neighbour, null, 100))
                        .code())
                .isEqualTo("collects-nothing");
        give(campaign, neighbour, null, 100_000);
        give(campaign, resident(), null, 50_000);
        String restaurant = resident();
        give(campaign, restaurant, organisation("MERCHANT", restaurant), 5_000_000);
        String pharmacy = resident();
        give(campaign, pharmacy, organisation("MERCHANT", pharmacy), 3_000_000);
        sell(campaign, 1_714_000);
        awaitCollected(campaign, RAISED);

        payOut(campaign, "USE", 6_000_000);
        payOut(campaign, "USE", 3_500_000);
        Instant before = SetTime.now();
        payOut(campaign, "SURPLUS", 364_000);
        accepted(as(secretary).post("/campaigns/" + campaign + "/closures", Map.of()));

        JsonNode end = page(campaign, "");
        assertThat(end.path("stage").asString()).isEqualTo("CLOSED");
        assertThat(end.path("sums").path("collected").asLong()).isEqualTo(RAISED);
        assertThat(end.path("sums").path("paid").asLong()).isEqualTo(RAISED);
        assertThat(end.path("balance").asLong()).isZero();
        assertThat(end.path("ledgerSound").asBoolean()).isTrue();
        assertThat(end.path("told").asString()).isEqualTo("我们的邻居在住院");
        assertThat(end.has("need") && !end.path("need").isNull())
                .as("what the vetting must know is not for neighbours")
                .isFalse();
        assertThat(page(campaign, "?at=" + before).path("balance").asLong()).isEqualTo(364_000);
        JsonNode ledger = json(as(neighbour).get("/campaigns/" + campaign + "/ledger?limit=100"));
        assertThat(ledger.path("items")
                        .valueStream()
                        .mapToLong(line -> line.path("amount").asLong())
                        .sum())
                .isZero();
        assertThat(ledger.path("items").size()).isEqualTo(8);
    }

    @Test
    void fifty_requests_at_once_never_hold_more_than_there_is() throws Exception {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        give(campaign, resident(), null, 1_000_000);
        awaitCollected(campaign, 1_000_000);
        Caller caller = as(secretary);
        List<Future<Reply>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(
                        () -> caller.post("/campaigns/" + campaign + "/disbursements", request("USE", 70_000))));
            }
        }
        List<String> codes = new ArrayList<>();
        for (Future<Reply> each : all) {
            codes.add(each.get().isSuccess() ? "held" : each.get().code());
        }
        assertThat(codes.stream().filter("held"::equals)).hasSize(14);
        assertThat(codes.stream().filter("more-than-free"::equals)).hasSize(36);
        town.awaitPolicies();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(page(campaign, "").path("free").asLong()).isEqualTo(1_000_000 - 14 * 70_000));
    }

    @Test
    void who_discloses_nothing_in_time_opens_no_other_campaign_until_it_is_made_up() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        give(campaign, resident(), null, 100_000);
        awaitCollected(campaign, 100_000);
        String payout = paid(campaign, "USE", 100_000);
        SetTime.pass(Duration.ofDays(30));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                propose("MUTUAL_AID", Map.of("goal", 1)).code())
                        .isEqualTo("owner-owes-disclosure"));
        accepted(as(secretary).post(path(campaign, payout) + "/disclosures", Map.of("used", "已用于住院")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                propose("MUTUAL_AID", Map.of("goal", 1)).isSuccess())
                        .isTrue());
    }

    @Test
    void an_amount_is_whole_fen_within_its_bounds_and_nothing_comes_back_after_a_payout_was_requested() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        for (Object wrong : List.of(0, -1, 1_000_000_000_001L, 0.125, 1.5, "100")) {
            Reply reply = as(secretary).post("/campaigns/" + campaign + "/disbursements", requestOf("USE", wrong));
            assertThat(reply.status()).as("%s: %s", wrong, reply.text()).isIn(400, 422);
            assertThat(reply.isProblem()).isTrue();
        }
        assertThat(as(secretary)
                        .post("/campaigns/" + campaign + "/revisions", revision("PUBLIC_FUNDRAISING"))
                        .code())
                .isEqualTo("mode-fixed");
        String giver = resident();
        String donation = give(campaign, giver, null, 100_000);
        awaitCollected(campaign, 100_000);
        String payout = json(accepted(
                        as(secretary).post("/campaigns/" + campaign + "/disbursements", request("USE", 100_000))))
                .path("disbursement")
                .asString();
        Reply held = as(giver).post("/donations/" + donation + "/refund-requests", Map.of());
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.code()).isEqualTo("disbursement-begun");
        assertThat(page(campaign, "").path("balance").asLong()).isEqualTo(100_000);
        accepted(as(secretary).post(path(campaign, payout) + "/cancellations", Map.of()));
        accepted(as(giver).post("/donations/" + donation + "/refund-requests", Map.of()));
        town.awaitPolicies();
        assertThat(page(campaign, "").path("balance").asLong()).isZero();
    }

    @Test
    void nothing_goes_back_to_who_gave_it_once_something_was_paid() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String giver = resident();
        String donation = give(campaign, giver, null, 100_000);
        awaitCollected(campaign, 100_000);
        payOut(campaign, "USE", 60_000);
        Reply refused = as(giver).post("/donations/" + donation + "/refund-requests", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("disbursement-begun");
        assertThat(as(deputy)
                        .post("/donations/" + donation + "/refund-requests", Map.of())
                        .code())
                .isEqualTo("only-the-donor");
    }

    @Test
    void a_promise_lapses_by_itself_when_nothing_came_in_its_time() {
        String campaign = launched("MUTUAL_AID", Map.of("goal", 10_000_000));
        String giver = resident();
        Duration time = Rules.standard().donations().pledge();
        String donation = accepted(as(giver).post("/campaigns/" + campaign + "/donations", donation(giver, null, 100)))
                .id();
        SetTime.pass(time.minusSeconds(1));
        fire();
        assertThat(status(giver, donation)).isEqualTo("PLEDGED");
        SetTime.pass(Duration.ofSeconds(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(giver, donation)).isEqualTo("ENDED"));
        JsonNode lapsed = json(as(giver).get("/donations/" + donation));
        assertThat(lapsed.path("ended").asString()).isEqualTo("LAPSED");
        assertThat(as(staff)
                        .post("/donations/" + donation + "/receipts", Map.of("amount", 100, "reference", "回单"))
                        .code())
                .isEqualTo("wrong-donation-step");
    }

    @Test
    void a_campaign_stands_beside_an_application_for_relief_of_whom_it_helps_and_no_other() {
        Map<String, Object> need = Map.of("applicant", deputy, "kind", "MEDICAL", "need", "住院");
        String another = accepted(as(deputy).post("/reliefs", need)).id();
        assertThat(propose("MUTUAL_AID", Map.of("goal", 1, "relief", another)).code())
                .isEqualTo("relief-unfit");
        assertThat(propose("MUTUAL_AID", Map.of("goal", 1, "relief", "relief-00000000000000000000000001"))
                        .code())
                .isEqualTo("relief-unfit");
        String own = accepted(as(patient).post("/reliefs", with(need, "applicant", patient)))
                .id();
        accepted(propose("MUTUAL_AID", Map.of("goal", 1, "relief", own)));
        String campaign = accepted(propose("MUTUAL_AID", Map.of("goal", 1))).id();
        Map<String, Object> revision = new HashMap<>(revision("MUTUAL_AID"));
        revision.put("promises", with(promises(Map.of("goal", 1)), "relief", another));
        assertThat(as(secretary)
                        .post("/campaigns/" + campaign + "/revisions", revision)
                        .code())
                .isEqualTo("relief-unfit");
    }

    private String status(String reader, String donation) {
        return json(as(reader).get("/donations/" + donation)).path("status").asString();
    }

    private Map<String, ?> revision(String mode) {
        Map<String, Object> body = body(mode, Map.of("goal", 10_000_000));
        body.keySet().removeAll(List.of("organisation", "community", "beneficiary"));
        return body;
    }

    private void sell(String campaign, long fen) {
        String sale = accepted(as(staff)
                        .post(
                                "/campaigns/" + campaign + "/sales",
                                Map.of(
                                        "title",
                                        "爱心义卖",
                                        "prices",
                                        List.of(Map.of("name", "手工香包", "price", 20_000, "quantity", 100)),
                                        "begins",
                                        SetTime.now().plus(Duration.ofHours(1)).toString())))
                .id();
        SetTime.pass(Duration.ofHours(2));
        accepted(as(staff).post("/sales/" + sale + "/counts", Map.of("amount", fen)));
        accepted(as(deputy).post("/sales/" + sale + "/counts", Map.of("amount", fen)));
    }
}

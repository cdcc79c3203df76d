package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import tools.jackson.databind.JsonNode;

/**
 * A community in which the secretary and the deputy act for a party branch, staff and a colleague keep the books, an officer vets, and a patient is in
 * need; the clock is the test's.
 */
abstract class CampaignTown {
    static final Duration NOTICE = Duration.ofHours(24);
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Serving serving;
    final Town town;
    final String secretary;
    final String deputy;
    final String staff;
    final String colleague;
    final String officer;
    final String patient;
    final String branch;

    CampaignTown(@TempDir Path data) {
        SetTime.to(SetTime.MARCH);
        serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        town = Town.on(serving);
        secretary = town.member().id();
        deputy = town.member().id();
        staff = town.memberWith("COMMITTEE_STAFF").id();
        colleague = town.memberWith("COMMITTEE_STAFF").id();
        officer = town.memberWith("VETTING_OFFICER").id();
        patient = town.member().id();
        branch = organisation("PARTY", secretary);
        represents(deputy, branch);
    }

    @AfterEach
    void stop() {
        serving.stop();
    }

    /** Acts on all that is due, once. */
    void fire() {
        try {
            town.awaitViews();
            serving.bean(DueRunner.class).fire();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    Map<String, Object> body(String mode, Map<String, ?> more) {
        return new HashMap<>(Map.of(
                "mode",
                mode,
                "organisation",
                branch,
                "community",
                town.community(),
                "beneficiary",
                patient,
                "need",
                "脑炎后昏迷，父母年迈",
                "told",
                "我们的邻居在住院",
                "promises",
                promises(more)));
    }

    static Map<String, Object> promises(Map<String, ?> more) {
        Map<String, Object> promises = new HashMap<>(
                Map.of("title", "邻里互助", "purpose", "住院费用", "surplus", "COMMUNITY_FUND", "disclosureDays", 30));
        promises.putAll(more);
        return promises;
    }

    Reply propose(String mode, Map<String, ?> more) {
        return as(secretary).post("/campaigns", body(mode, more));
    }

    String launched(String mode, Map<String, ?> more) {
        String id = accepted(propose(mode, more)).id();
        accepted(as(officer).post("/campaigns/" + id + "/vettings", Map.of()));
        accepted(as(secretary).post("/campaigns/" + id + "/launches", Map.of()));
        return id;
    }

    static Map<String, ?> donation(String donor, @Nullable String organisation, long fen) {
        Map<String, Object> body = new HashMap<>(Map.of("donor", donor, "amount", fen, "anonymous", true));
        if (organisation != null) {
            body.put("organisation", organisation);
        }
        return body;
    }

    String give(String campaign, String donor, @Nullable String organisation, long fen) {
        String donation = accepted(
                        as(donor).post("/campaigns/" + campaign + "/donations", donation(donor, organisation, fen)))
                .id();
        accepted(as(staff)
                .post(
                        "/donations/" + donation + "/receipts",
                        Map.of("amount", fen, "reference", "回单 " + donation.substring(30))));
        return donation;
    }

    static Map<String, ?> request(String kind, long fen) {
        return requestOf(kind, fen);
    }

    static Map<String, ?> requestOf(String kind, Object fen) {
        return Map.of("kind", kind, "amount", fen, "payee", "INSTITUTION", "payeeName", "市第一医院", "what", "费用");
    }

    static String path(String campaign, String payout) {
        return "/campaigns/" + campaign + "/disbursements/" + payout;
    }

    /** Two approve what is 5,000 yuan or more; the notice passes; somebody else pays. */
    String paid(String campaign, String kind, long fen) {
        String payout = json(accepted(
                        as(secretary).post("/campaigns/" + campaign + "/disbursements", request(kind, fen))))
                .path("disbursement")
                .asString();
        String path = path(campaign, payout);
        accepted(as(staff).post(path + "/approvals", Map.of()));
        if (fen >= 500_000) {
            assertThat(as(colleague)
                            .post(path + "/payments", Map.of("proof", "回单"))
                            .code())
                    .isEqualTo("wrong-payout-step");
            accepted(as(deputy).post(path + "/approvals", Map.of()));
        }
        assertThat(as(colleague).post(path + "/payments", Map.of("proof", "回单")).code())
                .isEqualTo("notice-runs");
        SetTime.pass(NOTICE);
        assertThat(as(staff).post(path + "/payments", Map.of("proof", "回单")).code())
                .isEqualTo("same-person");
        accepted(as(colleague).post(path + "/payments", Map.of("proof", "回单")));
        return payout;
    }

    void payOut(String campaign, String kind, long fen) {
        String payout = paid(campaign, kind, fen);
        if (kind.equals("USE")) {
            accepted(as(secretary).post(path(campaign, payout) + "/disclosures", Map.of("used", "已付医院，票据存居委会")));
        }
    }

    void awaitCollected(String campaign, long fen) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page(campaign, "")
                                .path("sums")
                                .path("collected")
                                .asLong())
                        .isEqualTo(fen));
    }

    JsonNode page(String campaign, String at) {
        return page(campaign, at, deputy);
    }

    /** As the reader sees it once the views have taken in everything. */
    JsonNode page(String campaign, String at, String reader) {
        try {
            town.awaitViews();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return json(as(reader).get("/campaigns/" + campaign + at));
    }

    static JsonNode json(Reply reply) {
        return accepted(reply).json();
    }

    String organisation(String kind, String representative) {
        String id = accepted(town().post(
                                "/organisations",
                                Map.of(
                                        "kind",
                                        kind,
                                        "nameZh",
                                        "组织",
                                        "nameEn",
                                        "Organisation",
                                        "place",
                                        town.community())))
                .id();
        represents(representative, id);
        return id;
    }

    void represents(String member, String organisation) {
        accepted(town().post(
                        "/members/" + member + "/representations",
                        Map.of("organisation", organisation, "until", town.inDays(200))));
    }

    String resident() {
        return town.memberWith("RESIDENT", town.community()).id();
    }

    Caller town() {
        return as(town.operator().id());
    }

    Caller as(String member) {
        return town.caller(member);
    }
}

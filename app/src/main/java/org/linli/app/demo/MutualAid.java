package org.linli.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;

/**
 * A neighbour lies in coma after encephalitis. The secretary of the party branch opens mutual aid in the community, beside a personal appeal and an
 * application for relief; neighbours and a merchant give, something is sold, and the first pay-out to the hospital stands open to everybody.
 */
final class MutualAid {
    private static final String ROOT = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration UNTIL_THE_SALE = Duration.ofSeconds(2);

    private final Api operator;
    private final Function<String, Api> accounts;
    private final Function<String, Api> members;
    private final Instant now;
    private final Map<String, String> ids = new HashMap<>();

    /** With the demo's accounts by name, and access for members by id. */
    MutualAid(Api operator, Function<String, Api> accounts, Function<String, Api> members, Instant now) {
        this.operator = operator;
        this.accounts = accounts;
        this.members = members;
        this.now = now;
    }

    void tell(String community) throws IOException, InterruptedException {
        String patient = member("he", "何平", community);
        String secretary = member("gu", "顾红", community);
        String deputy = member("tan", "谭勇", community);
        String resident = member("xu", "许兰", community);
        String merchant = member("mao", "毛军", community);
        resides(resident, community, "xu");
        String branch = organisation("PARTY", "幸福里党支部", "Xingfuli party branch", community);
        String restaurant = organisation("MERCHANT", "幸福里饭馆", "Xingfuli restaurant", community);
        represents("gu", secretary, branch);
        represents("tan", deputy, branch);
        represents("mao", merchant, restaurant);

        String appeal =
                campaign("appeal", branch, patient, community, Map.of("link", "https://www.shuidichou.com/cf/demo"));
        String relief = post(
                        accounts.apply("staff").atTheDesk(),
                        "/reliefs",
                        Map.of(
                                "applicant",
                                patient,
                                "kind",
                                "MEDICAL",
                                "need",
                                "脑炎后昏迷,住院费用超出家庭收入。",
                                "consent",
                                "家属同意书,档案柜 3"),
                        "relief")
                .id();
        String aid = campaign(
                "aid", branch, patient, community, Map.of("goal", 10_000_000, "appeal", appeal, "relief", relief));
        post(accounts.apply("staff"), "/campaigns/" + aid + "/consents", Map.of("reference", "家属同意书,档案柜 3"), "consent");
        give(aid, "xu", Map.of("donor", resident, "amount", 100_000, "anonymous", true));
        give(
                aid,
                "mao",
                Map.of("donor", merchant, "organisation", restaurant, "amount", 3_000_000, "anonymous", false));
        sell(aid);
        payOut(aid);
    }

    private String campaign(String name, String branch, String patient, String community, Map<String, ?> more)
            throws IOException, InterruptedException {
        Map<String, Object> promises = new HashMap<>(Map.of(
                "title", "邻里互助:帮帮住院的邻居", "purpose", "住院与康复费用", "surplus", "COMMUNITY_FUND", "disclosureDays", 30));
        promises.putAll(more);
        Map<String, Object> body = Map.of(
                "mode", name.equals("aid") ? "MUTUAL_AID" : "PERSONAL_APPEAL",
                "organisation", branch,
                "community", community,
                "beneficiary", patient,
                "need", "脑炎后昏迷,父母年迈,需要长期护理。",
                "told", "我们的一位邻居正在住院,需要大家帮一把。",
                "promises", promises);
        String id = post(as("gu"), "/campaigns", body, name).id();
        post(accounts.apply("vetting"), "/campaigns/" + id + "/vettings", Map.of(), name + "/vetted");
        post(as("gu"), "/campaigns/" + id + "/launches", Map.of(), name + "/launched");
        return id;
    }

    private void give(String campaign, String donor, Map<String, ?> gift) throws IOException, InterruptedException {
        String id = post(as(donor), "/campaigns/" + campaign + "/donations", gift, donor + "/gift")
                .id();
        Map<String, ?> receipt = Map.of("amount", gift.get("amount"), "reference", "银行回单 " + donor);
        post(accounts.apply("staff"), "/donations/" + id + "/receipts", receipt, donor + "/received");
    }

    /** Two people count what a stall took in. */
    private void sell(String campaign) throws IOException, InterruptedException {
        Answer declared = until(
                "declared-too-late",
                () -> accounts.apply("staff")
                        .post(ROOT + "/campaigns/" + campaign + "/sales", stall(), "demo/aid/sale", Origin.OWN));
        String sale = declared.id();
        for (Api counter : List.of(accounts.apply("staff"), as("tan"))) {
            until(
                    "sale-not-begun",
                    () -> counter.post(
                            ROOT + "/sales/" + sale + "/counts",
                            Map.of("amount", 164_000),
                            "demo/sale/count",
                            Origin.OWN));
        }
    }

    /** Begins soon, so that it can be counted in the demo; on a slow machine that is too late when it arrives. */
    private static Map<String, ?> stall() {
        return Map.of(
                "title",
                "爱心义卖",
                "prices",
                List.of(Map.of("name", "手工香包", "price", 2_000, "quantity", 100)),
                "begins",
                Instant.now().plus(UNTIL_THE_SALE).toString());
    }

    /** As much as has come in so far may not be booked yet. */
    private void payOut(String campaign) throws IOException, InterruptedException {
        String path = "/campaigns/" + campaign + "/disbursements";
        Map<String, ?> request = Map.of(
                "kind", "USE",
                "amount", 2_000_000,
                "payee", "INSTITUTION",
                "payeeName", "市第一医院",
                "what", "第一期住院费");
        Answer requested =
                until("more-than-free", () -> as("gu").post(ROOT + path, request, "demo/payout", Origin.OWN));
        String payout = requested.body().path("disbursement").asString("");
        if (!payout.isEmpty()) {
            post(accounts.apply("staff"), path + "/" + payout + "/approvals", Map.of(), "payout/staff");
            post(as("tan"), path + "/" + payout + "/approvals", Map.of(), "payout/tan");
        }
    }

    /** Somebody of the community, who has no account of the demo's. */
    private String member(String account, String name, String community) throws IOException, InterruptedException {
        Map<String, ?> person = Map.of(
                "name", name, "civilId", "DEMO" + account.toUpperCase(Locale.ROOT) + "000", "community", community);
        String id = post(operator, "/members", person, account).id();
        ids.put(account, id);
        post(
                operator,
                "/members/" + id + "/verifications",
                Map.of("level", "L3", "until", inAYear()),
                account + "/level");
        return id;
    }

    private String organisation(String kind, String zh, String en, String place)
            throws IOException, InterruptedException {
        Map<String, ?> body = Map.of("kind", kind, "nameZh", zh, "nameEn", en, "place", place);
        return post(operator, "/organisations", body, kind).id();
    }

    private void represents(String account, String member, String organisation)
            throws IOException, InterruptedException {
        post(
                operator,
                "/members/" + member + "/representations",
                Map.of("organisation", organisation, "until", inAYear()),
                account + "/represents");
    }

    private void resides(String member, String community, String account) throws IOException, InterruptedException {
        post(
                operator,
                "/members/" + member + "/roles",
                Map.of("role", "RESIDENT", "place", community, "until", inAYear()),
                account + "/resident");
    }

    private String inAYear() {
        return now.plus(Duration.ofDays(365)).toString();
    }

    private Api as(String account) {
        return members.apply(Objects.requireNonNull(ids.get(account), account));
    }

    private static Answer post(Api by, String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        return Demo.done(by.post(ROOT + path, body, "demo/aid/" + key, Origin.OWN));
    }

    /** Something that is done, or answers. */
    private interface Step {
        Answer take() throws IOException, InterruptedException;
    }

    private static Answer until(String notYet, Step step) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer;
        do {
            answer = step.take();
        } while (answer.code().equals(notYet) && Instant.now().isBefore(end));
        return Demo.done(answer);
    }
}

package org.linli.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;

/**
 * A neighbour lies in coma after encephalitis. The secretary of the party branch opens mutual aid in the community, beside a personal appeal and an
 * application for relief; neighbours and merchants give, something is sold, 98,640 yuan are recorded, the hospital is paid in two approved steps, their use is
 * disclosed, and what is left goes where the plan says.
 */
final class MutualAid {
    private static final Duration UNTIL_THE_SALE = Duration.ofSeconds(2);
    private static final String CONSENT = "家属同意书,档案柜 3";

    private final Cast cast;
    private final String community;

    MutualAid(Cast cast, String community) {
        this.cast = cast;
        this.community = community;
    }

    void tell() throws IOException, InterruptedException {
        cast.member("he", "何平", community);
        cast.member("gu", "顾红", community);
        cast.member("tan", "谭勇", community);
        for (Map.Entry<String, String> resident : List.of(
                Map.entry("xu", "许兰"), Map.entry("qin", "秦川"), Map.entry("mao", "毛军"), Map.entry("bai", "白洁"))) {
            cast.member(resident.getKey(), resident.getValue(), community, "RESIDENT", community);
        }
        String branch = cast.organisation("PARTY", "幸福里党支部", "Xingfuli party branch", community);
        String restaurant = cast.organisation("MERCHANT", "幸福里饭馆", "Xingfuli restaurant", community);
        String pharmacy = cast.organisation("MERCHANT", "幸福里药房", "Xingfuli pharmacy", community);
        cast.represents("gu", branch);
        cast.represents("tan", branch);
        cast.represents("mao", restaurant);
        cast.represents("bai", pharmacy);

        String appeal = campaign("appeal", branch, Map.of("link", "https://www.shuidichou.com/cf/demo"));
        String aid = campaign("aid", branch, Map.of("goal", 10_000_000, "appeal", appeal, "relief", relief()));
        post("staff", "/campaigns/" + aid + "/consents", Map.of("reference", CONSENT), "consent");
        give(aid, "xu", Map.of("amount", 100_000, "anonymous", true));
        give(aid, "qin", Map.of("amount", 50_000, "anonymous", false));
        give(aid, "mao", Map.of("organisation", restaurant, "amount", 5_000_000, "anonymous", false));
        give(aid, "bai", Map.of("organisation", pharmacy, "amount", 3_000_000, "anonymous", false));
        sell(aid);
        payOut(aid, "USE", 6_000_000, "第一期住院费");
        payOut(aid, "USE", 3_500_000, "第二期住院费");
        payOut(aid, "SURPLUS", 364_000, "转入社区互助金");
        post("gu", "/campaigns/" + aid + "/closures", Map.of(), "closed");
    }

    /** Filed at the desk, and granted by somebody else. */
    private String relief() throws IOException, InterruptedException {
        Map<String, ?> application =
                Map.of("applicant", cast.id("he"), "kind", "MEDICAL", "need", "脑炎后昏迷,住院费用超出家庭收入。", "consent", CONSENT);
        String relief = post(cast.as("staff").atTheDesk(), "/reliefs", application, "relief")
                .id();
        post("hao", "/reliefs/" + relief + "/grants", Map.of("amount", 500_000), "relief/granted");
        return relief;
    }

    private String campaign(String name, String branch, Map<String, ?> more) throws IOException, InterruptedException {
        Map<String, Object> promises = new HashMap<>(Map.of(
                "title", "邻里互助:帮帮住院的邻居", "purpose", "住院与康复费用", "surplus", "COMMUNITY_FUND", "disclosureDays", 30));
        promises.putAll(more);
        Map<String, Object> body = Map.of(
                "mode",
                name.equals("aid") ? "MUTUAL_AID" : "PERSONAL_APPEAL",
                "organisation",
                branch,
                "community",
                community,
                "beneficiary",
                cast.id("he"),
                "need",
                "脑炎后昏迷,父母年迈,需要长期护理。",
                "told",
                "我们的一位邻居正在住院,需要大家帮一把。",
                "promises",
                promises);
        String id = post("gu", "/campaigns", body, name).id();
        post("vetting", "/campaigns/" + id + "/vettings", Map.of(), name + "/vetted");
        post("gu", "/campaigns/" + id + "/launches", Map.of(), name + "/launched");
        return id;
    }

    private void give(String campaign, String donor, Map<String, ?> gift) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(gift);
        body.put("donor", cast.id(donor));
        String id = post(donor, "/campaigns/" + campaign + "/donations", body, donor + "/gift")
                .id();
        Map<String, ?> receipt = Map.of("amount", gift.get("amount"), "reference", "银行回单 " + donor);
        post("staff", "/donations/" + id + "/receipts", receipt, donor + "/received");
    }

    /** Two people count what a stall took in. */
    private void sell(String campaign) throws IOException, InterruptedException {
        Answer declared = cast.post(
                cast.as("staff"),
                "/campaigns/" + campaign + "/sales",
                MutualAid::stall,
                "aid/sale",
                "declared-too-late");
        String counts = "/sales/" + declared.id() + "/counts";
        for (String counter : List.of("staff", "tan")) {
            cast.post(cast.as(counter), counts, Map.of("amount", 1_714_000), "sale/count", "sale-not-begun");
        }
    }

    /** Begins soon, so that it can be counted in the demo; on a slow machine that is too late when it arrives. */
    private static Map<String, ?> stall() {
        return Map.of(
                "title",
                "爱心义卖",
                "prices",
                List.of(Map.of("name", "手工香包", "price", 20_000, "quantity", 100)),
                "begins",
                Instant.now().plus(UNTIL_THE_SALE).toString());
    }

    /** Requested by the secretary, approved by two others from 5,000 yuan on, paid by a fourth after the public notice, and its use disclosed. */
    private void payOut(String campaign, String kind, long fen, String what) throws IOException, InterruptedException {
        String all = "/campaigns/" + campaign + "/disbursements";
        String key = "aid/payout/" + fen;
        Map<String, ?> request = Map.of(
                "kind", kind,
                "amount", fen,
                "payee", "INSTITUTION",
                "payeeName", kind.equals("USE") ? "市第一医院" : "幸福里社区互助金",
                "what", what);
        // as much as has come in so far may not be booked yet
        Answer requested = cast.post(cast.as("gu"), all, request, key, "more-than-free");
        String payout = all + "/" + requested.body().path("disbursement").asString("");
        post("staff", payout + "/approvals", Map.of(), "payout/staff/" + fen);
        if (fen >= 500_000) {
            post("tan", payout + "/approvals", Map.of(), "payout/tan/" + fen);
        }
        cast.post(cast.as("hao"), payout + "/payments", Map.of("proof", "银行回单 " + fen), key + "/paid", "notice-runs");
        if (kind.equals("USE")) {
            post("gu", payout + "/disclosures", Map.of("used", "已付" + what + ",票据存居委会。"), "payout/used/" + fen);
        }
    }

    private Answer post(String account, String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        return post(cast.as(account), path, body, key);
    }

    private Answer post(Api by, String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        return cast.post(by, path, body, "aid/" + key);
    }
}

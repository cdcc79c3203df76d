package org.linli.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import tools.jackson.databind.JsonNode;

/**
 * The programme's own story, told through the ordinary commands: a retired party member repairs water and electricity for people who live alone, a
 * volunteer invites everybody to make zongzi for the Dragon Boat festival, and a community helps a neighbour in coma. Telling it twice changes nothing.
 */
public final class Demo {
    /** Everybody in the story; each role is somebody's. */
    public static final Set<String> ACCOUNTS = Set.of(
            "staff",
            "instructor",
            "keeper",
            "reviewer",
            "vetting",
            "researcher",
            "auditor",
            "lin",
            "chen",
            "wang",
            "li");

    private static final String DISTRICT = "Binhe district";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Api operator;
    private final UnaryOperator<String> tokens;
    private final Instant now;
    private final SequencedMap<String, String> accounts = new LinkedHashMap<>();

    /** With an operator's access and the tokens of members by id. */
    public Demo(Api operator, UnaryOperator<String> tokens, Instant now) {
        this.operator = operator;
        this.tokens = tokens;
        this.now = now;
    }

    /** Tells the story. Returns the accounts: member id by name. */
    public SequencedMap<String, String> tell() throws IOException, InterruptedException {
        String district = place("DISTRICT", "滨河区", DISTRICT, Map.of());
        String street = place("SUBDISTRICT", "柳荫街道", "Liuyin subdistrict", Map.of("parent", district));
        String xingfuli = place("COMMUNITY", "幸福里社区", "Xingfuli community", Map.of("parent", street));
        String heping = place("COMMUNITY", "和平社区", "Heping community", Map.of("parent", street));
        member("staff", "周敏", xingfuli, Map.of("role", "COMMITTEE_STAFF", "place", street));
        member("instructor", "赵敏", xingfuli, Map.of("role", "PARTY_BUILDING_INSTRUCTOR", "place", street));
        member("keeper", "孙丽", heping, Map.of("role", "HOUSE_KEEPER", "place", heping));
        member("reviewer", "吴军", xingfuli, Map.of("role", "ORGANISATION_REVIEWER", "place", district));
        member("vetting", "郑华", xingfuli, Map.of("role", "VETTING_OFFICER", "place", district));
        member("researcher", "钱云", heping, Map.of("role", "RESEARCHER", "place", district));
        member("auditor", "冯磊", heping, Map.of("role", "AUDITOR", "place", district));
        member("lin", "林建国", xingfuli, Map.of("role", "PARTY_MEMBER", "place", xingfuli));
        member("chen", "陈玉兰", xingfuli, Map.of());
        member("wang", "王晓燕", heping, Map.of("role", "VOLUNTEER", "place", heping));
        member("li", "李强", heping, Map.of());

        String repairs = publish(
                "lin",
                "offers",
                xingfuli,
                Map.of(),
                listing("SKILL", "义务修水电", "退休水电工,为独居老人上门修水龙头、换灯泡、查电路。", "home.plumbing", "home.electrical"));
        publish(
                "wang",
                "offers",
                heping,
                Map.of(),
                listing("ACTIVITY", "端午节一起包粽子", "社区活动室,糯米和粽叶已备好,欢迎带孩子来。", "community.festivals"));
        publish(
                "li",
                "offers",
                heping,
                Map.of(),
                listing("GOODS", "儿童自行车,适合 5–7 岁", "成色七成新,送给需要的邻居。", "goods.children"));
        String tap = publish(
                "chen",
                "requests",
                xingfuli,
                Map.of("urgency", "HIGH"),
                listing("SKILL", "厨房水龙头漏水", "一个人住,自己换不了。", "home.plumbing"));
        publish(
                "chen",
                "requests",
                xingfuli,
                Map.of("urgency", "NORMAL"),
                listing("SKILL", "想请人陪我去医院取药", "每月第一个星期二上午。", "company.clinic"));
        publish(
                "li",
                "requests",
                heping,
                Map.of("urgency", "LOW"),
                listing("SKILL", "孩子的英语作业需要辅导", "小学四年级,每周一次。", "learning.tutoring"));
        help(repairs, tap);
        new MutualAid(operator, this::as, id -> operator.as(tokens.apply(id)), now).tell(xingfuli);
        return accounts;
    }

    /** The id of the district where the story happens. */
    public static String district(Api operator) throws IOException, InterruptedException {
        for (JsonNode place : operator.get("/api/v1/places", null).body().path("items")) {
            if (place.toString().contains(DISTRICT)) {
                return place.path("id").asString();
            }
        }
        throw new IOException("The demo's district is not there.");
    }

    private void help(String offer, String request) throws IOException, InterruptedException {
        String path = "/api/v1/exchanges";
        String exchange = as("lin")
                .post(path, Map.of("offer", offer, "request", request), "demo/tap", Origin.OWN)
                .id();
        String steps = path + "/" + exchange;
        done(as("chen").post(steps + "/agreements", Map.of(), "demo/tap/agreed", Origin.OWN));
        Instant end = Instant.now().plus(PATIENCE);
        Answer report;
        do {
            report = as("lin").post(steps + "/completions", Map.of("minutes", 45), "demo/tap/done", Origin.OWN);
        } while (report.code().equals("wrong-step") && Instant.now().isBefore(end));
        done(report);
        done(as("chen").post(steps + "/confirmations", Map.of("minutes", 45), "demo/tap/confirmed", Origin.OWN));
    }

    private String place(String kind, String zh, String en, Map<String, String> parent)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "nameZh", zh, "nameEn", en));
        body.putAll(parent);
        return done(operator.post("/api/v1/places", body, "demo/" + en.replace(' ', '-'), Origin.OWN))
                .id();
    }

    private void member(String account, String name, String community, Map<String, String> role)
            throws IOException, InterruptedException {
        Map<String, ?> person = Map.of(
                "name",
                name,
                "civilId",
                "DEMO" + account.toUpperCase(java.util.Locale.ROOT) + "00",
                "community",
                community);
        String id = done(operator.post("/api/v1/members", person, "demo/" + account, Origin.OWN))
                .id();
        accounts.put(account, id);
        String until = now.plus(Duration.ofDays(365)).toString();
        String path = "/api/v1/members/" + id;
        done(operator.post(
                path + "/verifications",
                Map.of("level", "L3", "until", until),
                "demo/" + account + "/level",
                Origin.OWN));
        if (!role.isEmpty()) {
            Map<String, Object> grant = new HashMap<>(role);
            grant.put("until", until);
            done(operator.post(path + "/roles", grant, "demo/" + account + "/role", Origin.OWN));
        }
    }

    private String publish(
            String account,
            String collection,
            String community,
            Map<String, String> urgency,
            Map<String, Object> listing)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("community", community, "listing", listing));
        body.putAll(urgency);
        String key =
                "demo/" + account + "/" + String.valueOf(listing.get("title")).hashCode();
        return done(as(account).post("/api/v1/" + collection, body, key, Origin.OWN))
                .id();
    }

    private Map<String, Object> listing(String kind, String title, String description, String... categories) {
        return Map.of(
                "kind", kind,
                "title", title,
                "description", description,
                "categories", List.of(categories),
                "expires", now.plus(Duration.ofDays(60)).toString());
    }

    private Api as(String account) {
        return operator.as(tokens.apply(java.util.Objects.requireNonNull(accounts.get(account), account)));
    }

    static Answer done(Answer answer) throws IOException {
        // told again, the times of the story are others, under the same keys
        if (!answer.isDone() && !answer.code().equals("key-reused")) {
            throw new IOException("The demo data was refused: " + answer.body());
        }
        return answer;
    }
}

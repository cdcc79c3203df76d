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
import tools.jackson.databind.JsonNode;

/**
 * The programme's own story, told through the ordinary commands: a retired party member repairs water and electricity for people who live alone, a
 * volunteer invites everybody to make zongzi for the Dragon Boat festival, neighbours keep the service centre open and are paid in hours, a board says who helped most, and a community helps a
 * neighbour in coma. Telling it twice changes nothing.
 */
public final class Demo {
    /** Everybody in the story who has an account to try; each role is somebody's. */
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

    private final Cast cast;

    /** With an operator's access and the tokens of members by id. */
    public Demo(Api operator, UnaryOperator<String> tokens, Instant now) {
        this.cast = new Cast(operator, tokens, now);
    }

    /** Tells the story. Returns the accounts: member id by name. */
    public SequencedMap<String, String> tell() throws IOException, InterruptedException {
        String district = cast.place("DISTRICT", "滨河区", DISTRICT, Map.of());
        String street = cast.place("SUBDISTRICT", "柳荫街道", "Liuyin subdistrict", Map.of("parent", district));
        String xingfuli = cast.place("COMMUNITY", "幸福里社区", "Xingfuli community", Map.of("parent", street));
        String heping = cast.place("COMMUNITY", "和平社区", "Heping community", Map.of("parent", street));
        cast.member("staff", "周敏", xingfuli, "COMMITTEE_STAFF", street);
        cast.member("instructor", "赵敏", xingfuli, "PARTY_BUILDING_INSTRUCTOR", street);
        cast.member("keeper", "孙丽", heping, "HOUSE_KEEPER", heping);
        cast.member("reviewer", "吴军", xingfuli, "ORGANISATION_REVIEWER", district);
        cast.member("vetting", "郑华", xingfuli, "VETTING_OFFICER", district);
        cast.member("researcher", "钱云", heping, "RESEARCHER", district);
        cast.member("auditor", "冯磊", heping, "AUDITOR", district);
        cast.member("lin", "林建国", xingfuli, "PARTY_MEMBER", xingfuli);
        cast.member("chen", "陈玉兰", xingfuli);
        cast.member("wang", "王晓燕", heping, "VOLUNTEER", heping);
        cast.member("li", "李强", heping);
        // another one of the committee: who records something does not also approve it
        cast.member("hao", "郝静", xingfuli, "COMMITTEE_STAFF", street);

        Volunteering volunteering = new Volunteering(cast, heping);
        volunteering.begin();
        share(xingfuli, heping);
        new MutualAid(cast, xingfuli).tell();
        volunteering.end();
        new TimeBank(cast, xingfuli).tell();
        new BoardOfResidents(cast, xingfuli).tell();
        SequencedMap<String, String> accounts = new LinkedHashMap<>();
        ACCOUNTS.stream().sorted().forEach(account -> accounts.put(account, cast.id(account)));
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

    private void share(String xingfuli, String heping) throws IOException, InterruptedException {
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
    }

    private void help(String offer, String request) throws IOException, InterruptedException {
        String exchange = cast.post(cast.as("lin"), "/exchanges", Map.of("offer", offer, "request", request), "tap")
                .id();
        String steps = "/exchanges/" + exchange;
        cast.post(cast.as("chen"), steps + "/agreements", Map.of(), "tap/agreed");
        cast.post(cast.as("lin"), steps + "/completions", Map.of("minutes", 45), "tap/done", "wrong-step");
        cast.post(cast.as("chen"), steps + "/confirmations", Map.of("minutes", 45), "tap/confirmed");
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
        String key = account + "/" + String.valueOf(listing.get("title")).hashCode();
        return cast.post(cast.as(account), "/" + collection, body, key).id();
    }

    private Map<String, Object> listing(String kind, String title, String description, String... categories) {
        return Map.of(
                "kind", kind,
                "title", title,
                "description", description,
                "categories", List.of(categories),
                "expires", cast.now().plus(Duration.ofDays(60)).toString());
    }
}

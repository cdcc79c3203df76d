package org.linli.app;

import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.linli.app.Http.Reply;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.PoolId;

/**
 * Neighbours on a server in a process of its own. They say something confidential, which occurs nowhere else, in every field
 * of the interface that is meant for it.
 */
final class Confidences {
    private static final Duration ENTERED = Duration.ofSeconds(30);

    private static final String[] EMOJI = {"🦊", "🦉", "🐢", "🦋", "🐙", "🦔", "🐌", "🦚"};
    private static final String[] DIGITS = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    private static final Duration LIFE = Duration.ofHours(2);

    private final Http http;
    private final LocalTokens tokens;
    private final Caller operator;
    private final List<Secret> secrets = new CopyOnWriteArrayList<>();

    /**
     * What was said once.
     *
     * @param where the operation and field
     * @param parts what to look for, each on its own: ASCII, Chinese, emoji
     */
    record Secret(String where, List<String> parts) {}

    Confidences(Http http, DataFolder folder) {
        this.http = http;
        this.tokens = new LocalTokens(folder);
        this.operator = caller(tokens.operator().value());
    }

    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    Caller operator() {
        return operator;
    }

    /** A text that nobody said before, in this field. */
    String said(String where) {
        int number = secrets.size();
        String ascii = "kanari%03dQx7".formatted(number);
        String chinese = "金丝雀" + DIGITS[number / 10 % 10] + DIGITS[number % 10] + "弄之门";
        String emoji = "🐤" + EMOJI[number / 64 % 8] + EMOJI[number / 8 % 8] + EMOJI[number % 8] + "🪺";
        secrets.add(new Secret(where, List.of(ascii, chinese, emoji)));
        return ascii + ' ' + chinese + ' ' + emoji;
    }

    private String phone() {
        String phone = "+8619%09d".formatted(Math.abs(UUID.randomUUID().hashCode() % 1_000_000_000));
        secrets.add(new Secret("POST /members phone", List.of(phone)));
        return phone;
    }

    /** Everything there is to say; the members who said it. */
    List<Caller> confide() {
        String district = id(operator.post("/places", Map.of("kind", "DISTRICT", "nameZh", "区", "nameEn", "District")));
        String community = id(operator.post(
                "/places", Map.of("kind", "COMMUNITY", "nameZh", "里", "nameEn", "Community", "parent", district)));
        Caller ana = member(community);
        Caller ben = member(community);
        Caller wen = member(community);
        Caller keeper = member(community);
        role(wen, "COMMITTEE_STAFF", community);
        role(keeper, "HOUSE_KEEPER", community);
        sharing(ana, ben, wen, community);
        lending(ana, ben, community);
        visiting(ana, wen, keeper, community);
        representing(ana, ben, wen);
        String campaign = campaigning(ana, ben, keeper, wen, community);
        Caller hua = member(community);
        role(hua, "ORGANISATION_REVIEWER", community);
        paying(campaign, ana, keeper, wen, hua);
        sellingInVain(campaign, ana, keeper, wen);
        suspending(ben, wen);
        volunteering(ana, ben, wen, community);
        needing(ana, wen);
        standingOnBoards(ana, ben, wen, community);
        role(keeper, "RESEARCHER", community);
        asking(keeper, community);
        return List.of(ana, ben, wen, keeper, hua);
    }

    private Caller member(String community) {
        String id = id(operator.post(
                "/members",
                Map.of(
                        "name",
                        said("POST /members name"),
                        "phone",
                        phone(),
                        "civilId",
                        "K" + UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                        "community",
                        community)));
        accepted(operator.post("/members/" + id + "/verifications", Map.of("level", "L3", "until", inDays(300))));
        return caller(id);
    }

    private void role(Caller member, String role, String place) {
        accepted(operator.post(
                "/members/" + member.id() + "/roles", Map.of("role", role, "place", place, "until", inDays(300))));
    }

    private void sharing(Caller ana, Caller ben, Caller wen, String community) {
        String offer = id(ana.post("/offers", published(community, "POST /offers address", false)));
        accepted(ana.post(
                "/offers/" + offer + "/revisions",
                Map.of("listing", listing("POST /offers/{id}/revisions address", false))));
        String first = exchange(ana, ben, community);
        accepted(ben.post(first + "/disputes", Map.of("reason", said("POST /exchanges/{id}/disputes reason"))));
        accepted(wen.post(first + "/mediations", Map.of()));
        accepted(ana.post(first + "/statements", Map.of("text", said("POST /exchanges/{id}/statements text"))));
        accepted(wen.post(first + "/resolutions", Map.of("upheld", false)));
        accepted(ben.post(first + "/appeals", Map.of("text", said("POST /exchanges/{id}/appeals text"))));
        String second = exchange(ana, ben, community);
        accepted(ben.post(second + "/confirmations", Map.of("minutes", 90)));
        for (Caller side : List.of(ana, ben)) {
            accepted(side.post(
                    second + "/reviews",
                    Map.of(
                            "stars",
                            2,
                            "thanks",
                            true,
                            "satisfaction",
                            3,
                            "text",
                            said("POST /exchanges/{id}/reviews text"))));
        }
        accepted(wen.post(
                second + "/corrections",
                Map.of("minutes", 45, "reason", said("POST /exchanges/{id}/corrections reason"))));
        String pool = "/pools/" + PoolId.of(new PlaceId(community)).value();
        acceptedInTime(() -> ana.post(pool + "/gifts", Map.of("minutes", 30)));
        Map<String, ?> grant =
                Map.of("member", ben.id(), "minutes", 10, "reason", said("POST /pools/{id}/grants reason"));
        acceptedInTime(() -> wen.post(pool + "/grants", grant));
    }

    /** Refused until a policy has done its part, or until its time has come. */
    private static Reply acceptedInTime(Callable<Reply> step) {
        return accepted(Awaitility.await().atMost(ENTERED).until(step, reply -> reply.status() != 409));
    }

    /** Done, and not yet confirmed. */
    private String exchange(Caller provider, Caller receiver, String community) {
        String request = id(receiver.post("/requests", published(community, "POST /requests address", true)));
        accepted(receiver.post(
                "/requests/" + request + "/revisions",
                Map.of("urgency", "LOW", "listing", listing("POST /requests/{id}/revisions address", true))));
        String id = id(provider.post("/exchanges", Map.of("request", request, "note", said("POST /exchanges note"))));
        String path = "/exchanges/" + id;
        Town.awaitStage(receiver, accepted(receiver.post(path + "/agreements", Map.of())), "AGREED");
        accepted(provider.post(path + "/completions", Map.of("minutes", 90)));
        return path;
    }

    private void lending(Caller owner, Caller borrower, String community) {
        String item =
                id(owner.post("/items", Map.of("community", community, "item", item(said("POST /items address")))));
        accepted(owner.post(
                "/items/" + item + "/revisions", Map.of("item", item(said("POST /items/{id}/revisions address")))));
        String loan = "/loans/" + id(borrower.post("/items/" + item + "/loans", Map.of("hours", 48)));
        Map<String, ?> handedOver = condition("POST /loans/{id}/hand-overs note");
        // refused until the policy has entered the loan in the borrower's diary
        acceptedInTime(() -> owner.post(loan + "/hand-overs", handedOver));
        accepted(borrower.post(loan + "/hand-overs", condition("POST /loans/{id}/hand-overs note")));
        accepted(borrower.post(loan + "/returns", condition("POST /loans/{id}/returns note")));
        accepted(owner.post(loan + "/returns", condition("POST /loans/{id}/returns note")));
    }

    private void visiting(Caller booker, Caller staff, Caller keeper, String community) {
        Map<String, ?> standard = Map.of("code", "fire-safety", "textZh", "消防", "textEn", "Fire", "critical", true);
        accepted(operator.post("/house-standards", Map.of("items", List.of(standard))));
        Map<String, ?> house = Map.of(
                "community", community, "nameZh", "小屋", "nameEn", "House", "keeper", keeper.id(), "capacity", 20);
        String path = "/houses/" + id(staff.post("/houses", house));
        List<Map<String, String>> week = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of("day", day.name(), "opens", "00:00", "closes", "24:00"))
                .toList();
        accepted(staff.post(path + "/hours", Map.of("week", week, "closed", List.of())));
        accepted(staff.post(
                path + "/inspections", Map.of("findings", List.of(Map.of("item", "fire-safety", "passed", true)))));
        accepted(staff.post(path + "/openings", Map.of()));
        Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(28));
        accepted(booker.post(
                path + "/bookings",
                Map.of(
                        "from",
                        noon.toString(),
                        "to",
                        noon.plus(Duration.ofMinutes(15)).toString(),
                        "persons",
                        2,
                        "purpose",
                        said("POST /houses/{id}/bookings purpose"))));
    }

    private void representing(Caller represented, Caller proxy, Caller staff) {
        Map<String, ?> mandate = Map.of(
                "proxy",
                proxy.id(),
                "scopes",
                List.of("PUBLISH"),
                "channels",
                List.of("DESK"),
                "until",
                inDays(30),
                "consent",
                said("POST /members/{id}/mandates consent"));
        accepted(staff.post(
                "/members/" + represented.id() + "/mandates",
                mandate,
                UUID.randomUUID().toString(),
                Map.of("Linli-Channel", "desk")));
    }

    private void volunteering(Caller volunteer, Caller other, Caller staff, String community) {
        Instant from = Instant.now().plusSeconds(4);
        String action = "/actions/"
                + id(staff.post(
                        "/actions",
                        Map.of(
                                "community", community,
                                "title", "值班",
                                "from", from.toString(),
                                "to", from.plusMillis(1).toString(),
                                "roles", List.of(Map.of("role", "值班员", "places", 1)))));
        accepted(volunteer.post(action + "/sign-ups", Map.of("role", "值班员")));
        Awaitility.await().atMost(ENTERED).until(() -> Instant.now().isAfter(from.plusMillis(2)));
        accepted(staff.post(
                action + "/hour-rejections",
                Map.of(
                        "volunteer",
                        volunteer.id(),
                        "reason",
                        "LEFT_EARLY",
                        "note",
                        said("POST /actions/{id}/hour-rejections note"))));
        accepted(staff.post(
                action + "/backfills",
                Map.of(
                        "volunteer",
                        other.id(),
                        "minutes",
                        30,
                        "evidence",
                        said("POST /actions/{id}/backfills evidence"))));
    }

    private void suspending(Caller member, Caller staff) {
        String path = "/members/" + member.id();
        String note = said("POST /members/{id}/suspensions note");
        accepted(operator.post(path + "/suspensions", Map.of("reason", "UNDER_REVIEW", "note", note)));
        accepted(member.post(path + "/appeals", Map.of("text", said("POST /members/{id}/appeals text"))));
        accepted(staff.post(
                path + "/appeal-decisions",
                Map.of("granted", true, "note", said("POST /members/{id}/appeal-decisions note"))));
    }

    /** An alias has no room for all that is said elsewhere. */
    private String alias() {
        String some =
                "qx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x").substring(0, 12) + "弄之门";
        secrets.add(new Secret("POST /members/{id}/board-appearances alias", List.of(some)));
        return some;
    }

    /** The board of a past month, which the server freezes as soon as it is asked to. */
    private void asking(Caller researcher, String community) {
        Map<String, ?> question = Map.of(
                "asOf",
                Instant.now().minusSeconds(60).toString(),
                "purpose",
                said("POST /metrics/{place}/inquiries purpose"));
        accepted(researcher.post("/metrics/" + community + "/inquiries", question));
    }

    private void standingOnBoards(Caller ana, Caller ben, Caller staff, String community) {
        accepted(ana.post("/members/" + ana.id() + "/board-appearances", Map.of("shown", true, "alias", alias())));
        accepted(staff.post(
                "/members/" + ana.id() + "/alias-removals",
                Map.of("reason", said("POST /members/{id}/alias-removals reason"))));
        String month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2).toString();
        String path = "/assessments/"
                + id(staff.post("/assessments", Map.of("kind", "RESIDENTS", "place", community, "from", month)));
        Map<String, ?> objection = Map.of(
                "period",
                month,
                "row",
                accepted(ben.get("/members/me/boards?period=" + month))
                        .json()
                        .path("items")
                        .path(0)
                        .path("row")
                        .asString(),
                "sources",
                List.of(),
                "reason",
                said("POST /assessments/{id}/objections reason"));
        await().atMost(ENTERED)
                .until(() -> ana.post(path + "/objections", objection).status() == 201);
        String open = await().atMost(ENTERED)
                .until(
                        () -> accepted(staff.get(path))
                                .json()
                                .path("objections")
                                .path(0)
                                .path("objection")
                                .asString(""),
                        id -> !id.isEmpty());
        accepted(staff.post(
                path + "/objection-decisions",
                Map.of(
                        "period",
                        month,
                        "objection",
                        open,
                        "upheld",
                        false,
                        "leftOut",
                        List.of(),
                        "letIn",
                        List.of(),
                        "reason",
                        said("POST /assessments/{id}/objection-decisions reason"))));
        accepted(staff.post(
                path + "/ring-reviews",
                Map.of(
                        "month",
                        month,
                        "members",
                        List.of(ana.id(), ben.id()),
                        "counts",
                        true,
                        "reason",
                        said("POST /assessments/{id}/ring-reviews reason"))));
    }

    private void needing(Caller applicant, Caller staff) {
        String relief = "/reliefs/"
                + id(applicant.post(
                        "/reliefs",
                        Map.of(
                                "applicant",
                                applicant.id(),
                                "kind",
                                "MEDICAL",
                                "need",
                                said("POST /reliefs need"),
                                "consent",
                                said("POST /reliefs consent"))));
        accepted(staff.post(
                relief + "/refusals",
                Map.of("reason", "OTHER_OFFICE", "explanation", said("POST /reliefs/{id}/refusals explanation"))));
    }

    /** A campaign of the committee for a member in need, which is rejected, and told of by consent. */
    private String campaigning(Caller owner, Caller inNeed, Caller officer, Caller staff, String community) {
        String organisation = id(operator.post(
                "/organisations", Map.of("kind", "PARTY", "nameZh", "支部", "nameEn", "Branch", "place", community)));
        accepted(operator.post(
                "/members/" + owner.id() + "/representations",
                Map.of("organisation", organisation, "until", inDays(300))));
        role(officer, "VETTING_OFFICER", community);
        Map<String, Object> body = campaign("POST /campaigns");
        body.putAll(Map.of("organisation", organisation, "community", community, "beneficiary", inNeed.id()));
        String path = "/campaigns/" + id(owner.post("/campaigns", body));
        accepted(officer.post(path + "/rejections", Map.of("reason", said("POST /campaigns/{id}/rejections reason"))));
        accepted(owner.post(path + "/revisions", campaign("POST /campaigns/{id}/revisions")));
        accepted(staff.post(path + "/consents", Map.of("reference", said("POST /campaigns/{id}/consents reference"))));
        accepted(officer.post(path + "/vettings", Map.of()));
        accepted(owner.post(path + "/launches", Map.of()));
        role(officer, "RESIDENT", community);
        role(officer, "COMMITTEE_STAFF", community);
        giving(path, owner, officer, staff);
        furnishing(path, owner, officer, staff);
        selling(path, owner, officer, staff);
        return path;
    }

    /** A donation that staff records at the desk, and that goes back to its donor. */
    private void giving(String campaign, Caller owner, Caller donor, Caller staff) {
        Map<String, ?> pledge = Map.of(
                "donor",
                donor.id(),
                "amount",
                20_000,
                "anonymous",
                true,
                "consent",
                said("POST /campaigns/{id}/donations consent"));
        String path = "/donations/"
                + id(staff.post(
                        campaign + "/donations",
                        pledge,
                        UUID.randomUUID().toString(),
                        Map.of("Linli-Channel", "desk")));
        accepted(owner.post(
                path + "/receipts",
                Map.of("amount", 20_000, "reference", said("POST /donations/{id}/receipts reference"))));
        // the policy books it
        acceptedInTime(() -> donor.post(path + "/refund-requests", Map.of()));
        Map<String, ?> back = Map.of("reference", said("POST /donations/{id}/returns reference"));
        acceptedInTime(() -> owner.post(path + "/returns", back));
    }

    /** Things that staff records at the desk, and confirms for an institution that they were got. */
    private void furnishing(String campaign, Caller owner, Caller donor, Caller staff) {
        Map<String, ?> pledge = Map.of(
                "donor",
                donor.id(),
                "what",
                "床垫",
                "quantity",
                2,
                "unit",
                "张",
                "anonymous",
                true,
                "consent",
                said("POST /campaigns/{id}/goods consent"));
        String path = "/goods/"
                + id(staff.post(
                        campaign + "/goods", pledge, UUID.randomUUID().toString(), Map.of("Linli-Channel", "desk")));
        accepted(owner.post(path + "/receipts", Map.of("quantity", 2)));
        // the policy takes them in
        acceptedInTime(() -> owner.post(path + "/hand-overs", Map.of("to", "INSTITUTION", "name", "市第一医院")));
        accepted(staff.post(
                path + "/hand-over-confirmations",
                Map.of("reference", said("POST /goods/{id}/hand-over-confirmations reference"))));
    }

    /** A pay-out to which somebody objects, in vain. */
    private void paying(String campaign, Caller owner, Caller donor, Caller staff, Caller reviewer) {
        String gift = id(
                donor.post(campaign + "/donations", Map.of("donor", donor.id(), "amount", 20_000, "anonymous", true)));
        accepted(owner.post(
                "/donations/" + gift + "/receipts",
                Map.of("amount", 20_000, "reference", said("POST /donations/{id}/receipts reference"))));
        Map<String, ?> request =
                Map.of("kind", "USE", "amount", 20_000, "payee", "INSTITUTION", "payeeName", "市第一医院", "what", "住院费");
        // the policy books the gift
        Reply requested = acceptedInTime(() -> owner.post(campaign + "/disbursements", request));
        String path = campaign + "/disbursements/"
                + requested.json().path("disbursement").asString();
        accepted(staff.post(path + "/approvals", Map.of()));
        accepted(donor.post(
                path + "/objections",
                Map.of("reason", said("POST /campaigns/{id}/disbursements/{disbursement}/objections reason"))));
        accepted(reviewer.post(
                path + "/objection-decisions",
                Map.of(
                        "upheld",
                        false,
                        "reason",
                        said("POST /campaigns/{id}/disbursements/{disbursement}/objection-decisions reason"))));
        Map<String, ?> payment =
                Map.of("proof", said("POST /campaigns/{id}/disbursements/{disbursement}/payments proof"));
        // refused while the notice runs
        acceptedInTime(() -> reviewer.post(path + "/payments", payment));
        accepted(owner.post(path + "/disclosures", Map.of("used", "已付医院")));
    }

    /** A sale whose takings two people count differently. */
    private void selling(String campaign, Caller owner, Caller third, Caller staff) {
        String path = sale(campaign, owner);
        // refused until the sale begins
        acceptedInTime(() -> owner.post(path + "/counts", Map.of("amount", 40_000)));
        accepted(staff.post(path + "/counts", Map.of("amount", 39_000)));
        accepted(third.post(path + "/recounts", Map.of("explanation", said("POST /sales/{id}/recounts explanation"))));
    }

    /** A sale whose takings the campaign does not take in, for it was closed meanwhile. */
    private void sellingInVain(String campaign, Caller owner, Caller third, Caller staff) {
        String path = sale(campaign, owner);
        accepted(owner.post(campaign + "/closures", Map.of()));
        acceptedInTime(() -> owner.post(path + "/counts", Map.of("amount", 40_000)));
        accepted(staff.post(path + "/counts", Map.of("amount", 40_000)));
        Map<String, ?> proof = Map.of("proof", said("POST /sales/{id}/hand-offs proof"));
        // the policy offers them to the campaign first
        acceptedInTime(() -> third.post(path + "/hand-offs", proof));
    }

    private static String sale(String campaign, Caller owner) {
        String begins = Instant.now().plus(Duration.ofSeconds(2)).toString();
        Map<String, ?> prices = Map.of("name", "香包", "price", 1_000, "quantity", 50);
        return "/sales/"
                + id(owner.post(
                        campaign + "/sales", Map.of("title", "义卖", "prices", List.of(prices), "begins", begins)));
    }

    private Map<String, Object> campaign(String where) {
        Map<String, ?> promises = Map.of(
                "title",
                "邻里互助",
                "purpose",
                "住院费用",
                "goal",
                10_000_000,
                "surplus",
                "COMMUNITY_FUND",
                "disclosureDays",
                30);
        return new HashMap<>(Map.of(
                "mode",
                "MUTUAL_AID",
                "promises",
                promises,
                "need",
                said(where + " need"),
                "told",
                said(where + " told")));
    }

    private Map<String, ?> published(String community, String where, boolean request) {
        Map<String, Object> body = new HashMap<>(Map.of("community", community, "listing", listing(where, request)));
        if (request) {
            body.put("urgency", "HIGH");
        }
        return body;
    }

    private Map<String, ?> listing(String where, boolean request) {
        return Map.of(
                "kind",
                "SKILL",
                "title",
                request ? "求修水龙头" : "修水龙头",
                "categories",
                List.of("home.plumbing"),
                "expires",
                inDays(30),
                "address",
                said(where));
    }

    private static Map<String, ?> item(String address) {
        return Map.of(
                "title", "电钻", "category", "goods.tools", "condition", "GOOD", "longestDays", 7, "address", address);
    }

    private Map<String, ?> condition(String where) {
        return Map.of("condition", "WORN", "note", said(where));
    }

    /** What a stranger says wrongly, and what is no JSON: it is refused, and no more said of it than that. */
    void misuse(Caller stranger) {
        String body = "{\"name\":\"" + said("what is no JSON") + "\"";
        for (String path : List.of("/members", "/offers", "/exchanges", "/items")) {
            require(stranger.postText(path, body, UUID.randomUUID().toString(), Map.of()));
            require(stranger.post(path, Map.of("note", said("what has no such field"))));
        }
        require(stranger.post(
                "/exchanges/exchange-00000000000000000000000001/disputes", Map.of("reason", said("of no exchange"))));
    }

    private static void require(Reply refused) {
        if (refused.status() < 400 || refused.status() >= 500) {
            throw new AssertionError("not refused: " + refused.text());
        }
    }

    private Caller caller(String id) {
        return new Caller(http, id, tokens.issue(new MemberId(id), LIFE));
    }

    private static String id(Reply reply) {
        return accepted(reply).id();
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}

package org.linli.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.command.Rules;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import tools.jackson.databind.JsonNode;

/** From a member's wish to the receipt, over the interface, on a server whose clock the test sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureJobTest {
    private static final Duration COOLING = Rules.standard().membership().erasureCooling();
    private static final Map<String, String> ORDER = Map.of("order", "file 7");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Serving serving;
    private Town town;
    private Caller leaver;
    private Caller neighbour;

    ErasureJobTest(@TempDir Path data) {
        SetTime.to(SetTime.MARCH);
        serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        town = Town.on(serving);
        leaver = town.member();
        neighbour = leaver;
    }

    /** In a community of their own; tokens of the time before do not count any more. */
    @BeforeEach
    void meet() {
        town = Town.on(serving);
        leaver = town.member();
        neighbour = town.member();
    }

    @AfterAll
    void stop() {
        serving.stop();
    }

    private Caller operator() {
        return anew(town.operator());
    }

    /** With a token of today's. */
    private Caller anew(Caller caller) {
        return town.caller(caller.id());
    }

    private Reply ask() {
        return leaver.delete("/members/" + leaver.id(), Map.of());
    }

    private Reply erasure() {
        return operator().get("/erasures/" + leaver.id());
    }

    private JsonNode awaitState(String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(erasure().json().path("state").asString(""))
                        .as(erasure().text())
                        .isEqualTo(state));
        return erasure().json();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(node -> node.asString("")).toList();
    }

    private void assertOpensNothing(Caller gone) {
        assertThat(gone.get("/members/me").status()).isIn(401, 403);
        assertThat(gone.get("/feed?place=" + town.community()).status()).isIn(401, 403);
        assertThat(gone.post("/offers", town.publication(Map.of())).status()).isIn(401, 403);
    }

    @Test
    void a_wish_begins_after_a_day_unless_it_is_withdrawn_and_ends_in_a_receipt_that_verifies() throws Exception {
        Map<String, Object> talked = new HashMap<>(town.publication(Map.of("title", "修理水龙头", "address", "7-7-707")));
        String offer = accepted(leaver.post("/offers", talked)).id();
        Reply asked = accepted(ask());
        assertThat(leaver.getAfter(asked, "/members/me")
                        .json()
                        .path("leaving")
                        .path("due")
                        .asString(""))
                .isEqualTo(SetTime.now().plus(COOLING).toString());
        Reply withdrawn = accepted(leaver.post("/members/" + leaver.id() + "/erasure-withdrawals", Map.of()));
        SetTime.pass(COOLING);
        assertThat(anew(leaver)
                        .getAfter(withdrawn, "/members/me")
                        .json()
                        .path("leaving")
                        .isNull())
                .isTrue();

        leaver = anew(leaver);
        Reply again = accepted(ask());
        SetTime.pass(COOLING.minusSeconds(1));
        assertThat(operator()
                        .getAfter(again, "/erasures/" + leaver.id())
                        .json()
                        .path("state")
                        .asString(""))
                .isEqualTo("REQUESTED");
        SetTime.pass(Duration.ofSeconds(1));
        JsonNode finished = awaitState("FINISHED");

        assertOpensNothing(anew(leaver));
        Caller reader = anew(neighbour);
        assertThat(accepted(reader.get("/offers/" + offer))
                        .json()
                        .path("status")
                        .asString(""))
                .isEqualTo("WITHDRAWN");
        assertThat(accepted(reader.get("/feed?limit=100&status=OPEN&place=" + town.community()))
                        .text())
                .doesNotContain(offer);
        assertThat(accepted(reader.get("/search?limit=100&status=OPEN&place=" + town.community() + "&q="
                                + URLEncoder.encode("修理水龙头", UTF_8)))
                        .text())
                .doesNotContain(offer);
        assertThat(texts(finished.path("receipts").get(0).path("reached")))
                .containsExactly("KEYS", "VIEWS", "SEARCH_INDEX", "SESSIONS", "CIVIL_IDENTITIES");
        assertThat(texts(finished.path("waitsFor"))).isEmpty();
        assertVerifies(finished.path("receipts").get(0));
        assertThat(anew(neighbour).get("/erasures").status()).isEqualTo(403);
    }

    /** By the published key and nothing else of this service. */
    private void assertVerifies(JsonNode receipt) throws Exception {
        JsonNode key = accepted(town.http().get("/api/v1/erasures/signing-key", Map.of()))
                .json();
        assertThat(receipt.path("keyId").asString()).isEqualTo(key.path("kid").asString());
        byte[] text = receipt.path("text").asString().getBytes(UTF_8);
        byte[] signature =
                Base64.getUrlDecoder().decode(receipt.path("signature").asString());
        assertThat(verifies(key, text, signature)).isTrue();
        text[text.length / 2] ^= 1;
        assertThat(verifies(key, text, signature)).isFalse();
    }

    private static boolean verifies(JsonNode key, byte[] text, byte[] signature) throws Exception {
        byte[] x = Base64.getUrlDecoder().decode(key.path("x").asString());
        boolean odd = (x[31] & 0x80) != 0;
        x[31] &= 0x7f;
        byte[] bigEndian = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            bigEndian[i] = x[x.length - 1 - i];
        }
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        PublicKey open = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(open);
        check.update(text);
        return check.verify(signature);
    }

    @Test
    void what_runs_is_named_and_an_order_closes_it_with_its_events() throws Exception {
        String exchange = town.agreed(
                leaver,
                neighbour,
                town.offer(leaver).id(),
                town.request(neighbour).id());
        LendingScenes lending = new LendingScenes(town);
        String loan = lending.out(leaver, neighbour);
        Reply refused = ask();
        assertThat(refused.code()).isEqualTo("things-to-settle");
        assertThat(texts(refused.json().at("/details/open"))).containsExactlyInAnyOrder(exchange, loan);

        accepted(operator().post("/members/" + leaver.id() + "/forced-erasures", ORDER));
        awaitState("FINISHED");
        assertOpensNothing(leaver);
        Reply page = accepted(neighbour.get("/exchanges/" + exchange));
        assertThat(page.json().path("stage").asString("")).isEqualTo("CANCELLED");
        assertThat(page.json().path("cancelled").asString("")).isEqualTo("MEMBER_ERASED");
        assertThat(page.text()).doesNotContain("3-2-101");
        assertThat(accepted(neighbour.get("/loans/" + loan))
                        .json()
                        .path("stage")
                        .asString(""))
                .isEqualTo("CANCELLED");
        assertThat(accepted(neighbour.get("/members/me?limit=100")).text()).doesNotContain(exchange, loan);
        assertRebuiltAlike();
        Reply twice = operator().post("/members/" + leaver.id() + "/forced-erasures", ORDER);
        assertThat(twice.status()).isEqualTo(410);
    }

    /** B11: reading all events anew brings nothing back. */
    private void assertRebuiltAlike() throws InterruptedException {
        town.awaitPolicies();
        ProjectionRuntime runtime = serving.bean(ProjectionRuntime.class);
        long head = town.head();
        town.awaitViews();
        Map<String, String> live = digests();
        for (Projection<?> projection : projections()) {
            runtime.rebuild(projection.name());
        }
        assertThat(town.head()).isEqualTo(head);
        assertThat(digests()).isEqualTo(live);
    }

    private List<Projection<?>> projections() {
        return QuerySide.projections(serving.bean(ViewRules.class));
    }

    private Map<String, String> digests() {
        ViewStore views = serving.bean(ViewStore.class);
        return projections().stream().collect(Collectors.toMap(Projection::name, views::digest));
    }

    @Test
    void one_that_is_due_while_something_runs_is_put_off_and_told_on_ones_page() {
        String request = town.request(neighbour).id();
        String offer = town.offer(leaver).id();
        accepted(ask());
        String exchange = town.agreed(leaver, neighbour, offer, request);
        SetTime.pass(COOLING);
        awaitState("POSTPONED");

        leaver = anew(leaver);
        neighbour = anew(neighbour);
        JsonNode leaving = accepted(leaver.get("/members/me")).json().path("leaving");
        assertThat(texts(leaving.path("waitsFor"))).containsExactly(exchange);
        assertThat(texts(erasure().json().path("waitsFor"))).containsExactly(exchange);

        accepted(leaver.post("/exchanges/" + exchange + "/cancellations", Map.of("reason", "NO_LONGER_NEEDED")));
        SetTime.pass(COOLING);
        awaitState("FINISHED");
    }

    @Test
    void the_keeper_of_a_house_is_told_to_hand_it_over_and_an_order_suspends_it() {
        Caller staff = town.memberWith("COMMITTEE_STAFF");
        HouseScenes houses = new HouseScenes(town, staff, neighbour);
        String house = houses.opened(Map.of()).id();
        String keeper =
                accepted(staff.get("/houses/" + house)).json().path("keeper").asString("");
        assertThat(keeper).isNotEmpty();
        leaver = new Caller(town.http(), keeper, serving.token(keeper));
        Reply refused = ask();
        assertThat(refused.code()).isEqualTo("keeps-house");
        assertThat(texts(refused.json().at("/details/open"))).containsExactly(house);

        accepted(operator().post("/members/" + keeper + "/forced-erasures", ORDER));
        awaitState("FINISHED");
        JsonNode page = accepted(staff.get("/houses/" + house)).json();
        assertThat(page.path("status").asString("")).isEqualTo("SUSPENDED");
        assertThat(page.path("reason").asString("")).isEqualTo("NO_KEEPER");
    }

    @Test
    void somebody_who_comes_back_is_a_new_member() {
        Map<String, String> person = Map.of("name", "李娜", "civilId", "BACK00000001", "community", town.community());
        String first = accepted(operator().post("/members", person)).id();
        assertThat(operator().post("/members", person).isSuccess()).isFalse();
        accepted(operator().post("/members/" + first + "/forced-erasures", ORDER));
        leaver = new Caller(town.http(), first, "");
        awaitState("FINISHED");

        assertThat(accepted(operator().post("/members", person)).id()).isNotEqualTo(first);
    }
}

package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.kernel.Channel;
import org.linli.kernel.EventMeta;
import tools.jackson.databind.JsonNode;

/** Somebody does in another's name what a mandate says (代办), over the interface alone. */
@ExtendWith(OneServer.class)
class ProxyJobTest {
    private static final List<String> ALL = List.of("PUBLISH", "EXCHANGE", "BORROW", "BOOK", "ERASURE");

    private final Town town;
    private final Caller principal;
    private final Caller proxy;
    private final Caller neighbour;
    private final Caller staff;

    ProxyJobTest(Town town) {
        this.town = town;
        this.principal = town.member();
        this.proxy = town.member();
        this.neighbour = town.member();
        this.staff = town.memberWith("COMMITTEE_STAFF");
    }

    private String appointed(Instant until, List<String> scopes) {
        return accepted(principal.post(
                        "/members/" + principal.id() + "/mandates",
                        Map.of(
                                "proxy",
                                proxy.id(),
                                "scopes",
                                scopes,
                                "channels",
                                List.of("APP", "PHONE"),
                                "until",
                                until.toString())))
                .id();
    }

    /** A mandate that both agreed to. */
    private String mandate(List<String> scopes) {
        return consented(appointed(town.now().plus(Duration.ofDays(30)), scopes));
    }

    private String consented(String mandate) {
        accepted(proxy.post("/mandates/" + mandate + "/acceptances", Map.of()));
        return mandate;
    }

    private Reply act(Caller by, String mandate, String path, Map<String, ?> body) {
        return by.post(
                path,
                body,
                UUID.randomUUID().toString(),
                Map.of(
                        "Linli-Principal",
                        principal.id(),
                        "Linli-Mandate",
                        mandate,
                        "Linli-Channel",
                        "phone",
                        "Accept-Language",
                        "en"));
    }

    private Reply offer(Caller by, String mandate) {
        return act(by, mandate, "/offers", town.publication(Map.of()));
    }

    private Reply statement(Reply after, String type, String language) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Authorization",
                "Bearer " + principal.token(),
                "Accept",
                type,
                "Accept-Language",
                language,
                "Consistency-Token",
                after.header("Consistency-Token")));
        return accepted(town.http().get("/api/v1/members/me/statement", headers));
    }

    /** An offer, a proposal, a loan from the reservation to the return, and a booking; the last answer. */
    private Reply everything(String mandate) {
        accepted(offer(proxy, mandate));
        accepted(act(
                proxy,
                mandate,
                "/exchanges",
                Map.of("offer", town.offer(neighbour).id())));

        LendingScenes lending = new LendingScenes(town);
        String loan = accepted(act(proxy, mandate, "/items/" + lending.item(neighbour) + "/loans", Map.of("hours", 48)))
                .id();
        town.awaitPolicies();
        accepted(act(proxy, mandate, "/loans/" + loan + "/hand-overs", Map.of("condition", "GOOD")));
        accepted(act(proxy, mandate, "/loans/" + loan + "/returns", Map.of("condition", "WORN")));

        Instant from = Instant.now().plus(Duration.ofDays(1));
        String house = new HouseScenes(town, staff, neighbour).opened(Map.of()).id();
        return accepted(act(
                proxy,
                mandate,
                "/houses/" + house + "/bookings",
                Map.of("from", from.toString(), "to", from.plusSeconds(3_600).toString(), "persons", 2)));
    }

    @Test
    void every_fact_says_who_acted_for_whom_by_which_mandate_and_through_which_channel() {
        String mandate = mandate(ALL);
        Reply offered = accepted(offer(proxy, mandate));

        EventMeta meta = EventMeta.of(town.serving()
                .bean(Configuration.class)
                .eventStore()
                .readEvents(offered.id())
                .next()
                .getMetaData());
        assertThat(meta.actor().value()).isEqualTo(proxy.id());
        assertThat(meta.principal().value()).isEqualTo(principal.id());
        assertThat(meta.mandate()).hasToString(mandate);
        assertThat(meta.channel()).isEqualTo(Channel.PHONE);
        String offer = "/offers/" + offered.id();
        assertThat(principal.getAfter(offered, offer).json().path("mine").asBoolean())
                .isTrue();
        assertThat(proxy.getAfter(offered, offer).json().path("mine").asBoolean())
                .isFalse();
    }

    @Test
    void the_principal_reads_each_thing_that_was_done_in_their_name() {
        Reply last = everything(mandate(ALL));

        List<JsonNode> lines = statement(last, "application/json", "en")
                .json()
                .path("items")
                .valueStream()
                .toList();
        assertThat(lines)
                .extracting(line -> line.path("line").path("event").asString())
                .containsExactly(
                        "places.house-booked",
                        "sharing.passage-reported",
                        "sharing.item-handed-over",
                        "sharing.loan-reserved",
                        "sharing.match-proposed",
                        "sharing.listing-published");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("line").path("actor").asString()).isEqualTo(proxy.id());
            assertThat(line.path("line").path("principal").asString()).isEqualTo(principal.id());
            assertThat(line.path("line").path("channel").asString()).isEqualTo("PHONE");
        });
        for (String language : List.of("zh-CN", "en")) {
            List<String> sentences = new ArrayList<>();
            statement(last, "application/json", language)
                    .json()
                    .path("items")
                    .valueStream()
                    .forEach(
                            line -> sentences.add(line.path("line").path("text").asString()));
            String text = statement(last, "text/plain", language).text();
            String html = statement(last, "text/html", language).text();
            assertThat(text).contains(sentences).contains(language.equals("en") ? "through: phone" : "电话");
            assertThat(html).contains("<html lang=\"" + language + "\">");
            sentences.forEach(sentence -> assertThat(html).contains(sentence.replace("\"", "&quot;")));
        }
        assertThat(statement(last, "application/json", "en").text()).doesNotContain(neighbour.id());
        assertThat(lines)
                .extracting(line -> line.path("undo").path("operation").asString(""))
                .map(operation -> operation.replaceAll("[a-z]+-[0-9a-v-]+/", "…/"))
                .containsExactly(
                        "POST /houses/…/bookings/…/cancellations",
                        "",
                        "",
                        "POST /loans/…/cancellations",
                        "POST /exchanges/…/cancellations",
                        "POST /offers/…/withdrawals");
    }

    @Test
    void nobody_acts_before_the_proxy_agreed() {
        assertThat(offer(proxy, appointed(town.now().plus(Duration.ofDays(30)), ALL))
                        .code())
                .isEqualTo("mandate-not-accepted");
    }

    @Test
    void nobody_acts_by_a_mandate_that_was_revoked() {
        String mandate = mandate(ALL);
        accepted(offer(proxy, mandate));
        accepted(principal.post("/mandates/" + mandate + "/revocations", Map.of()));
        assertThat(offer(proxy, mandate).code()).isEqualTo("mandate-revoked");
    }

    @Test
    void nobody_acts_by_a_mandate_that_has_ended() {
        Instant until = town.now().plusSeconds(2);
        String mandate = consented(appointed(until, ALL));
        while (town.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(offer(proxy, mandate).code()).isEqualTo("mandate-expired");
    }

    @Test
    void nobody_borrows_or_books_by_a_mandate_for_other_things() {
        String mandate = mandate(List.of("PUBLISH", "EXCHANGE"));
        String item = new LendingScenes(town).item(neighbour);
        assertThat(act(proxy, mandate, "/items/" + item + "/loans", Map.of("hours", 48))
                        .code())
                .isEqualTo("mandate-lacks-scope");
        String house = new HouseScenes(town, staff, neighbour).opened(Map.of()).id();
        Instant from = town.now().plus(Duration.ofDays(1));
        Reply booked = act(
                proxy,
                mandate,
                "/houses/" + house + "/bookings",
                Map.of("from", from.toString(), "to", from.plusSeconds(3_600).toString(), "persons", 2));
        assertThat(booked.status()).isEqualTo(403);
        assertThat(booked.code()).isEqualTo("mandate-lacks-scope");
    }

    @Test
    void nobody_acts_by_somebody_elses_mandate() {
        String mandate = mandate(ALL);
        assertThat(offer(neighbour, mandate).code()).isEqualTo("mandate-of-others");
    }
}

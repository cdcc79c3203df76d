package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.query.History;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.reads.ReadQueue;
import org.linli.query.views.ViewStore;
import org.linli.store.SqliteEventStorageEngine;

/** A community on a running server, and what its tests say about it. */
final class Town {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Serving serving;
    private final Http http;
    private final Caller operator;
    private final String district;
    private final String community;

    private Town(Serving serving) {
        this.serving = serving;
        this.http = new Http(serving.address());
        String id = new LocalTokens(serving.folder()).operator().value();
        this.operator = new Caller(http, id, serving.token(id));
        this.district = place(Map.of("kind", "DISTRICT", "nameZh", "滨河区", "nameEn", "Binhe"));
        this.community = place(Map.of("kind", "COMMUNITY", "nameZh", "幸福里", "nameEn", "Xingfuli", "parent", district));
    }

    /** A community of its own on this server. */
    static Town on(Serving serving) {
        return new Town(serving);
    }

    Serving serving() {
        return serving;
    }

    Http http() {
        return http;
    }

    Caller operator() {
        return operator;
    }

    String district() {
        return district;
    }

    String community() {
        return community;
    }

    /** Position of the last event, when all that was shown so far is recorded. */
    long head() {
        awaitReads();
        return serving.bean(SqliteEventStorageEngine.class).head();
    }

    /** Returns when what was shown so far of other people's personal data is recorded. */
    void awaitReads() {
        ReadQueue reads = serving.bean(ReadQueue.class);
        Instant end = Instant.now().plusSeconds(20);
        while (reads.waiting() > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(reads.waiting()).isZero();
    }

    /** Returns when the policies have handled every event: then none of them adds another by itself. */
    void awaitPolicies() {
        Instant end = Instant.now().plusSeconds(20);
        boolean quiet;
        do {
            long head = head();
            quiet = serving.bean(Configuration.class).eventProcessingConfiguration().eventProcessors().values().stream()
                            .allMatch(policy -> ((StreamingEventProcessor) policy)
                                    .processingStatus().values().stream()
                                            .anyMatch(status ->
                                                    status.getCurrentPosition().orElse(-1) >= head))
                    && head == head();
        } while (!quiet && Instant.now().isBefore(end));
        assertThat(quiet).isTrue();
    }

    /** Returns when every view includes what is stored now. */
    void awaitViews() throws InterruptedException {
        long head = head();
        ProjectionRuntime runtime = serving.bean(ProjectionRuntime.class);
        for (String view : runtime.names()) {
            assertThat(runtime.positions().await(view, head, Duration.ofSeconds(20)))
                    .as("%s, at %d of %d", view, runtime.positions().of(view), head)
                    .isTrue();
        }
    }

    /** Somebody new whose identity was not checked yet: the id. */
    String registered() {
        return registered(Map.of("name", "王秀英"));
    }

    private String registered(Map<String, ?> profile) {
        Map<String, Object> body = new HashMap<>(profile);
        body.put("civilId", "TEST%08d".formatted(NUMBERS.incrementAndGet()));
        body.put("community", community);
        return accepted(operator.post("/members", body)).id();
    }

    /** Somebody new whose identity was checked. */
    Caller member() {
        return verified(registered());
    }

    /** The same of this name, with this phone. */
    Caller member(String name, String phone) {
        return verified(registered(Map.of("name", name, "phone", phone)));
    }

    private Caller verified(String id) {
        accepted(operator.post("/members/" + id + "/verifications", Map.of("level", "L3", "until", inDays(300))));
        return caller(id);
    }

    /** Somebody new with a role everywhere. */
    Caller memberWith(String role) {
        return memberWith(Map.of("role", role));
    }

    /** The same with a role in this place. */
    Caller memberWith(String role, String place) {
        return memberWith(Map.of("role", role, "place", place));
    }

    private Caller memberWith(Map<String, String> role) {
        Map<String, String> grant = new HashMap<>(role);
        grant.put("until", inDays(300));
        Caller member = member();
        accepted(operator.post("/members/" + member.id() + "/roles", grant));
        return member;
    }

    /** The same member with a new token. */
    Caller caller(String id) {
        return new Caller(http, id, serving.token(id));
    }

    Reply offer(Caller by) {
        return accepted(by.post("/offers", publication(Map.of("address", "3-2-101"))));
    }

    Reply request(Caller by) {
        Map<String, Object> body = new HashMap<>(publication(Map.of("address", "5-1-402")));
        body.put("urgency", "HIGH");
        return accepted(by.post("/requests", body));
    }

    /** A publication of what a listing of plumbing says, changed so. */
    Map<String, Object> publication(Map<String, ?> changed) {
        return Map.of("community", community, "listing", listing(changed));
    }

    /** What a listing of plumbing says, changed so. */
    Map<String, Object> listing(Map<String, ?> changed) {
        Map<String, Object> listing = new HashMap<>(Map.of(
                "kind", "SKILL", "title", "修水龙头", "categories", List.of("home.plumbing"), "expires", inDays(30)));
        listing.putAll(changed);
        return listing;
    }

    Instant now() {
        return serving.bean(Clock.class).instant();
    }

    String inDays(int days) {
        return now().plus(Duration.ofDays(days)).toString();
    }

    /** Stores what happened, whatever the rules say of it now. */
    void publish(History history) {
        serving.bean(EventStore.class)
                .publish(history.events().stream()
                        .map(each -> new GenericDomainEventMessage<>(
                                "aggregate",
                                each.aggregate(),
                                each.sequence(),
                                each.event(),
                                each.meta().toMap(),
                                UUID.randomUUID().toString(),
                                each.recorded()))
                        .toList());
    }

    /** The provider proposes to help with the request, and the receiver agrees: returns when both are agreed. */
    String agreed(Caller provider, Caller receiver, String offer, String request) {
        String exchange = accepted(provider.post("/exchanges", Map.of("offer", offer, "request", request)))
                .id();
        awaitStage(receiver, accepted(receiver.post("/exchanges/" + exchange + "/agreements", Map.of())), "AGREED");
        return exchange;
    }

    /** Asks until the exchange of this receipt has come so far. */
    static Reply awaitStage(Caller reader, Reply receipt, String stage) {
        Instant end = Instant.now().plusSeconds(20);
        Reply page;
        do {
            page = reader.getAfter(receipt, "/exchanges/" + receipt.id());
        } while (!page.json().path("stage").asString("").equals(stage)
                && Instant.now().isBefore(end));
        assertThat(page.json().path("stage").asString("")).isEqualTo(stage);
        return page;
    }

    /** The address of the listing that the views of a server hold. */
    static @Nullable String addressOf(String listing, Serving serving) {
        return Objects.requireNonNull(serving.bean(ViewStore.class).get(new ListingsProjection(), listing))
                .address();
    }

    static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        return reply;
    }

    /** A place of what this says: the id. */
    String place(Map<String, ?> body) {
        return accepted(operator.post("/places", body)).id();
    }
}

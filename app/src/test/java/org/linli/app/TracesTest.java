package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One request is one trace, from its command to the last view that shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesTest {
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final String ENDPOINT = "linli.traces.endpoint";
    private static final String SHARE = "linli.traces.share";

    private final Serving serving;
    private final Town town;

    @Configuration(proxyBeanMethods = false)
    static class InMemory {
        @Bean
        SpanExporter spans() {
            return SPANS;
        }
    }

    TracesTest(@TempDir Path folder) {
        System.setProperty(ENDPOINT, "http://127.0.0.1:1/v1/traces");
        System.setProperty(SHARE, "1");
        try {
            serving = Serving.start(new DataFolder(folder), "127.0.0.1", 0, InMemory.class);
        } finally {
            System.clearProperty(ENDPOINT);
            System.clearProperty(SHARE);
        }
        town = Town.on(serving);
    }

    @AfterAll
    void stop() {
        serving.stop();
    }

    @Test
    void a_command_its_event_and_the_views_that_show_it_stand_in_one_trace() {
        Caller member = town.member();
        Reply offer = town.offer(member);
        Town.accepted(member.getAfter(offer, "/feed?limit=5&place=" + town.community()));

        List<SpanData> trace = traceOf(offer, "projection feed", "projection listings", "projection trail");
        SpanData request = one(trace, "POST /api/v1/offers");
        SpanData command = one(trace, "command listing.publish-listing");
        SpanData event = one(trace, "event sharing.listing-published");
        SpanData feed = one(trace, "projection feed");
        assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(event.getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(feed.getParentSpanId()).isEqualTo(event.getSpanId());
        assertThat(request.getParentSpanContext().isValid()).isFalse();
        assertThat(attributes(command)).containsEntry("linli.outcome", "accepted");
        assertThat(attributes(feed)).containsEntry("linli.position", position(offer));
        // no such thing as a dispute was touched
        assertThat(trace).extracting(SpanData::getName).doesNotContain("projection disputes");
    }

    @Test
    void what_a_policy_does_about_an_event_belongs_to_the_same_trace() {
        Caller provider = town.member();
        Caller receiver = town.member();
        Reply offer = town.offer(provider);
        String exchange = Town.accepted(receiver.post("/exchanges", Map.of("offer", offer.id(), "note", "好的")))
                .id();
        Reply agreed = Town.accepted(provider.post("/exchanges/" + exchange + "/agreements", Map.of()));
        Town.awaitStage(provider, agreed, "AGREED");

        List<SpanData> trace = traceOf(agreed, "policy reservations", "command listing.reserve-unit");
        assertThat(trace)
                .extracting(SpanData::getName)
                .contains("POST /api/v1/exchanges/{id}/agreements", "command exchange.give-agreement");
    }

    @Test
    void a_refusal_is_told_without_its_words_and_a_client_chooses_no_trace() {
        Caller member = town.member();
        Map<String, String> chosen = Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Reply refused = member.post("/offers", town.publication(Map.of("expires", town.inDays(5_000))), "k", chosen);
        assertThat(refused.status()).isEqualTo(422);

        List<SpanData> trace = traceOf(refused, "command listing.publish-listing");
        assertThat(attributes(one(trace, "command listing.publish-listing"))).containsEntry("linli.outcome", "refused");
        assertThat(trace)
                .allSatisfy(span -> assertThat(span.getTraceId()).isNotEqualTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void no_span_names_anybody_or_quotes_what_was_written() {
        Caller member = town.member();
        Reply offer = town.offer(member);
        member.get("/offers/kanari-" + offer.id());
        member.get("/search?q=kanari&place=" + town.community());
        traceOf(offer, "projection feed");

        String all = SPANS.getFinishedSpanItems().stream()
                .map(span -> span.getName() + span.getAttributes() + span.getEvents() + span.getStatus())
                .collect(Collectors.joining("\n"));
        assertThat(all)
                .contains("POST /api/v1/offers")
                .doesNotContain("kanari", "修水龙头", "王秀英", member.id(), offer.id(), town.community(), "127.0.0.1");
        assertThat(SPANS.getFinishedSpanItems())
                .allSatisfy(span -> assertThat(attributes(span))
                        .doesNotContainKeys("http.url", "url.full", "client.address", "exception.message")
                        .hasSizeLessThan(6));
    }

    /** The spans of the trace that the request of this answer began, as soon as these are among them. */
    private List<SpanData> traceOf(Reply reply, String... awaited) {
        String request = reply.header("X-Request-Id");
        List<List<SpanData>> found = new java.util.ArrayList<>();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            serving.bean(SdkTracerProvider.class).forceFlush().join(5, TimeUnit.SECONDS);
            List<SpanData> all = SPANS.getFinishedSpanItems();
            List<SpanData> first = all.stream()
                    .filter(span -> request.equals(attributes(span).get("linli.request")))
                    .toList();
            assertThat(first).hasSize(1);
            List<SpanData> trace = all.stream()
                    .filter(span -> span.getTraceId().equals(first.getFirst().getTraceId()))
                    .toList();
            assertThat(trace).extracting(SpanData::getName).contains(awaited);
            found.add(trace);
        });
        return found.getLast();
    }

    private static SpanData one(List<SpanData> trace, String name) {
        List<SpanData> found =
                trace.stream().filter(span -> span.getName().equals(name)).toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static long position(Reply command) {
        return org.linli.web.ConsistencyToken.parse(command.header("Consistency-Token"))
                .position();
    }

    private static Map<String, Object> attributes(SpanData span) {
        Map<String, Object> all = new HashMap<>();
        span.getAttributes().forEach((key, value) -> all.put(key.getKey(), value));
        return all;
    }
}

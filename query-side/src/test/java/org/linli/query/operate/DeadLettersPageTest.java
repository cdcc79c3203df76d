package org.linli.query.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.query.Api;
import org.linli.query.projection.DeadLetterRules;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.sample.NoteChain;
import org.linli.query.sample.NoteSource;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.web.IdempotencyKey;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The operator sees failed events and tries them again. */
class DeadLettersPageTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final AtomicBoolean failing = new AtomicBoolean(true);
    private final NoteChain chain = NoteChain.failing((id, position) -> {
        if (failing.get() && position >= 4 && !id.startsWith("note-")) {
            throw new IllegalStateException("the text of a note");
        }
    });
    private final List<Projection<?>> projections = List.of(chain);
    private final ProjectionRuntime runtime = new ProjectionRuntime(
            new NoteSource(40), new MemoryViews(), projections, new DeadLetterRules(() -> NOW, 1_000));
    private final CountDownLatch finish = new CountDownLatch(1);
    private final Rebuilds rebuilds = new Rebuilds(name -> finish.await());
    private final Api api = new Api(new DeadLettersResource(projections, runtime, rebuilds));

    @BeforeEach
    void start() throws InterruptedException {
        runtime.start();
    }

    @AfterEach
    void close() {
        finish.countDown();
        runtime.close();
    }

    @Test
    void each_letter_is_listed_once_over_the_pages() {
        MvcTestResult page = get("/projections/note-chain/dead-letters?limit=10");
        List<String> rows = Api.rows(page, "projection", "record", "position", "attempts");
        assertThat(rows)
                .hasSize(10)
                .first()
                .asString()
                .startsWith("note-chain Note")
                .endsWith(" 1");
        int count = rows.size();
        while (!Api.next(page).isEmpty()) {
            page = get(Api.next(page));
            count += Api.rows(page, "position").size();
        }
        assertThat(count).isEqualTo(36).isEqualTo(runtime.deadLetterCount("note-chain"));
    }

    @Test
    void a_letter_shows_the_class_of_the_error_and_nothing_of_the_event() {
        MvcTestResult page = get("/projections/note-chain/dead-letters");
        assertThat(page).bodyText().contains("java.lang.IllegalStateException").doesNotContain("text of a note");
    }

    @Test
    void a_retry_is_done_once_for_a_key() {
        failing.set(false);
        MvcTestResult first = retry("key-1", "{\"record\": \"NotePosted\"}");
        assertThat(first).hasStatus(200).doesNotContainHeader(IdempotencyKey.REPLAYED);
        String settled = Api.member(first, "settled");
        assertThat(settled).isNotEqualTo("0");
        assertThat(retry("key-1", "{\"record\": \"NotePosted\"}"))
                .hasStatus(200)
                .hasHeader(IdempotencyKey.REPLAYED, "true");
        assertThat(Api.member(retry("key-1", "{\"record\": \"NotePosted\"}"), "settled"))
                .isEqualTo(settled);
        assertThat(retry("key-1", "{}")).hasStatus(422);
        assertThat(Api.member(retry("key-2", "{}"), "left")).isEqualTo("0");
    }

    @Test
    void a_retry_waits_for_a_rebuild_because_that_clears_the_queue() {
        rebuilds.begin("note-chain", ANA, new IdempotencyKey("rebuild"));
        assertThat(retry("key-1", "{}")).hasStatus(409);
        assertThat(runtime.deadLetterCount("note-chain")).isEqualTo(36);
    }

    @Test
    void an_unknown_projection_is_not_found() {
        assertThat(get("/projections/none/dead-letters")).hasStatus(404);
        assertThat(api.post(ANA, "/projections/none/dead-letter-retries", "key", "{}"))
                .hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return api.get(ANA, path);
    }

    private MvcTestResult retry(String key, String body) {
        return api.post(ANA, "/projections/note-chain/dead-letter-retries", key, body);
    }
}

package org.linli.app.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.Progress;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.reads.Asked;
import org.linli.query.reads.ReadAudit;
import org.linli.query.reads.ReadQueue;
import org.linli.query.reads.Shown;
import org.linli.web.Page;
import org.linli.web.Visibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What recording a read costs whoever reads: both sides of many exchanges read the same pages in turn. On each stands a note of one of them, so that
 * the other's read is recorded and its author's is not.
 */
public final class ReadsBench implements Bench {
    private static final double PERCENTILE = 95;
    private static final double MOST_MILLIS = 2;
    private static final int READERS = 4;
    private static final int READS_PER_SECOND = 100;
    private static final int WARM_UP = 5;
    private static final int ROWS = 100;
    private static final int PAGES = 1_000;

    /** The two sides of an exchange with a note. */
    private record Sides(BenchClient author, BenchClient other, String path) {
        byte[] own() throws IOException, InterruptedException {
            return author.get(path);
        }

        byte[] others() throws IOException, InterruptedException {
            return other.get(path);
        }
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Tally recorded = new Tally();
        Tally unrecorded = new Tally();
        Tally recordedAtCapacity = new Tally();
        Tally unrecordedAtCapacity = new Tally();
        Tally inProcess = new Tally();
        long shown;
        long stored;
        try (BenchServer server =
                        BenchServer.start(new DataFolder(setting.folder().resolve("reads")));
                Callers callers = new Callers(READERS)) {
            Sides sides = sides(server);
            Tally warmUp = new Tally();
            for (int i = 0; i < WARM_UP; i++) {
                callers.run(setting.round(), warmUp, tally -> tally.time(sides::others));
                callers.run(setting.round(), new Tally(), tally -> tally.time(sides::own));
            }
            try (ProgressBar bar = Progress.of("reads", setting.rounds())) {
                while (bar.getCurrent() < setting.rounds()) {
                    callers.run(setting.round(), READS_PER_SECOND, recorded, sides::others);
                    callers.run(setting.round(), READS_PER_SECOND, unrecorded, sides::own);
                    callers.run(setting.round(), recordedAtCapacity, tally -> tally.time(sides::others));
                    callers.run(setting.round(), unrecordedAtCapacity, tally -> tally.time(sides::own));
                    bar.step();
                }
            }
            shown = warmUp.count() + recorded.count() + recordedAtCapacity.count();
            stored = settled(server, sides);
            queueing(server, inProcess);
        }
        if (stored != shown) {
            throw new IllegalStateException("%d reads were shown and %d recorded.".formatted(shown, stored));
        }
        return List.of(
                p95("a read that is recorded, at %d a second".formatted(READS_PER_SECOND), recorded),
                p95("the same page read by its author, at %d a second".formatted(READS_PER_SECOND), unrecorded),
                Figure.atMost(
                        "what a single read pays for its record, p95",
                        recorded.millis(PERCENTILE) - unrecorded.millis(PERCENTILE),
                        "ms",
                        MOST_MILLIS,
                        "at %d a second, in turn second by second".formatted(READS_PER_SECOND)),
                p95("a read that is recorded, as fast as %d connections can".formatted(READERS), recordedAtCapacity),
                p95("the same page read by its author, likewise", unrecordedAtCapacity),
                Figure.stated(
                        "looking at a page of 100 lines and queueing its record, in the process, p95",
                        inProcess.millis(PERCENTILE),
                        "ms",
                        "median %.3f ms of %,d pages, one thread".formatted(inProcess.millis(50), inProcess.count())));
    }

    private static Figure p95(String of, Tally tally) {
        return Figure.stated("p95 of " + of, tally.millis(PERCENTILE), "ms", tally.toString());
    }

    /** What the door does with a page of a trail of a hundred lines, the longest answer there is, without the request around it. */
    private static void queueing(BenchServer server, Tally tally) throws Exception {
        ReadAudit audit = server.bean(ReadAudit.class);
        Asked asked = new Asked(MemberId.random(), ReadPurpose.OPERATION, "bench", "bench");
        Page<Row> page = new Page<>(IntStream.range(0, ROWS)
                .mapToObj(row -> new Row("row-" + row, MemberId.random(), "周末上午都在家"))
                .toList());
        for (int i = 0; i < PAGES; i++) {
            tally.time(() -> {
                audit.beforeAnswer(asked, Shown.in(page, asked.reader()));
                return page;
            });
            Thread.sleep(2);
        }
    }

    /** A line of the page. */
    private record Row(
            String id,
            MemberId by,
            @Personal(subject = "by") @Nullable String text) {}

    private static Sides sides(BenchServer server) throws IOException, InterruptedException {
        String community = Neighbour.community(server.client());
        BenchClient author = member(server, community, "110101195003070024");
        BenchClient other = member(server, community, "110101195103070033");
        Map<String, ?> terms = Map.of(
                "kind",
                "SKILL",
                "title",
                "修水电",
                "categories",
                List.of("home.plumbing"),
                "expires",
                Instant.now()
                        .plus(60, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        String offer = other.make("/api/v1/offers", Map.of("community", community, "listing", terms));
        String exchange = author.make("/api/v1/exchanges", Map.of("offer", offer, "note", "周末上午都在家"));
        visible(server, ExchangesProjection.NAME);
        return new Sides(author, other, "/api/v1/exchanges/" + exchange);
    }

    private static BenchClient member(BenchServer server, String community, String civilId)
            throws IOException, InterruptedException {
        return server.client(new MemberId(Neighbour.member(server.client(), community, civilId)));
    }

    /** How often the author's note was read, as the author is told. */
    private static long timesRead(Sides sides) throws IOException, InterruptedException {
        JsonNode readers = JsonMapper.shared().readTree(sides.author().get("/api/v1/members/me/readers"));
        return readers.path("items")
                .valueStream()
                .mapToLong(row -> row.path("times").asLong())
                .sum();
    }

    /** Waits until everything that was shown is stored and counted. */
    private static long settled(BenchServer server, Sides sides) throws Exception {
        while (server.bean(ReadQueue.class).waiting() > 0) {
            Thread.sleep(10);
        }
        visible(server, ReadingsProjection.NAME);
        return timesRead(sides);
    }

    private static void visible(BenchServer server, String view) throws InterruptedException {
        Visibility visibility = server.bean(Visibility.class);
        if (!visibility.await(view, visibility.head(), Duration.ofSeconds(60))) {
            throw new IllegalStateException("The view %s does not follow.".formatted(view));
        }
    }
}

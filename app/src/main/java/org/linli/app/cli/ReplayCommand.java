package org.linli.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.app.replay.Question;
import org.linli.app.replay.Replays;
import org.linli.web.RejectedException;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.Problems;
import org.linli.web.problem.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description =
                "Answers a question as of a position of the event store, or a time. Nothing is written; a server may run.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {
    private static final String METRICS = "metrics";

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "POSITION|TIME",
            description =
                    "A position, from 0, or a time such as 2026-05-04T01:00:00Z: the last event recorded by then.")
    private String at = "";

    @Option(
            names = "--question",
            required = true,
            paramLabel = "NAME",
            description = "feed, leaderboard, unmet, places, listing, exchange, trail, metrics or published.")
    private String question = "";

    @Option(
            names = "--place",
            paramLabel = "ID",
            description = "For feed, leaderboard, unmet, metrics, published; for places the parent.")
    private @Nullable String place;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "For leaderboard.")
    private @Nullable String month;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "For metrics: what occurred before this counts, whenever it was recorded.")
    private @Nullable String asOf;

    @Option(names = "--id", paramLabel = "ID", description = "For listing, exchange; for trail a member or place.")
    private @Nullable String id;

    @Option(names = "--reader", paramLabel = "MEMBER", description = "Who asks, for listing, exchange and trail.")
    private @Nullable String reader;

    @Option(names = "--language", defaultValue = "en", description = "en or zh-CN. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--format", defaultValue = "json", description = "json or csv. Default: ${DEFAULT-VALUE}.")
    private String format = "json";

    @Override
    public void run() {
        if (!format.equals("json") && !format.equals("csv")) {
            throw new Inoperable("There is no format " + format + ": choose json or csv.");
        }
        Language words = Language.preferred(language);
        long reached = -1;
        try (Replays replays = Replays.of(data.orDefault("linli-data"))) {
            Question asked = question.equalsIgnoreCase(METRICS) ? null : asked();
            reached = position(replays);
            Replays.Answer answer = asked == null
                    ? replays.figures(reached, figuresAsOf(), needed(place, "--place"))
                    : replays.answer(asked, reached, instant(), place, month, id, reader, words);
            byte[] bytes = (format.equals("json") ? answer.json() : answer.csv()).getBytes(StandardCharsets.UTF_8);
            PrintStream out = System.out;
            out.write(bytes, 0, bytes.length);
            out.flush();
        } catch (RejectedException e) {
            throw new Inoperable(
                    new Problems(new Sentences()).of(e.rejection(), Language.EN).detail());
        } catch (ProblemException e) {
            throw new Inoperable(
                    e.code() == ProblemCode.NOT_FOUND
                            ? "There was nothing of that id at position " + reached + "."
                            : new Problems(new Sentences())
                                    .of(e.code(), e.details(), Language.EN)
                                    .detail());
        } catch (IllegalArgumentException e) {
            throw new Inoperable(String.valueOf(e.getMessage()));
        }
    }

    private Instant figuresAsOf() {
        try {
            return Instant.parse(needed(asOf, "--as-of"));
        } catch (DateTimeParseException e) {
            throw new Inoperable("--as-of " + asOf + " is no time such as 2026-05-04T01:00:00Z.");
        }
    }

    private static String needed(@Nullable String value, String option) {
        if (value == null) {
            throw new Inoperable("This question needs " + option + ".");
        }
        return value;
    }

    private Question asked() {
        try {
            return Question.valueOf(question.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Inoperable("There is no question " + question
                    + ": ask feed, leaderboard, unmet, places, listing, exchange, trail, metrics or published.");
        }
    }

    /** Null when a position was given. */
    private @Nullable Instant instant() {
        if (at.matches("[0-9]{1,18}")) {
            return null;
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new Inoperable("--at " + at + " is neither a position nor a time such as 2026-05-04T01:00:00Z.");
        }
    }

    private long position(Replays replays) {
        Instant time = instant();
        if (time != null && time.isAfter(Instant.now())) {
            throw new Inoperable("--at " + at + " has not come yet.");
        }
        long position = time == null ? Long.parseLong(at) : replays.at(time);
        if (position > replays.head()) {
            throw new Inoperable("Position " + position + " is beyond the last one, " + replays.head() + ".");
        }
        if (position < 0) {
            throw new Inoperable("Nothing had been recorded by " + at + ": choose a later time.");
        }
        return position;
    }
}

package org.linli.app.replay;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Sheet;
import org.linli.query.metrics.publication.Measurement;
import org.linli.query.metrics.publication.PublishedFigures;
import org.linli.query.places.UnknownPlace;
import org.linli.query.views.MemoryViews;
import org.linli.web.Csv;
import org.linli.web.RejectedException;
import org.linli.web.problem.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the past. The same position and build give the same bytes, whatever the machine's time zone and language. */
public final class Replays implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Past past;

    private Replays(Past past) {
        this.past = past;
    }

    /** Over a data folder, which is only read. */
    public static Replays of(DataFolder folder) {
        return new Replays(Past.of(folder));
    }

    /**
     * An answer.
     *
     * @param position of the last event that it takes into account; −1: none
     * @param now the time that it takes for the present
     */
    public record Answer(String question, long position, Instant now, List<?> rows) {
        /** One object, with all rows as {@code items}. */
        public String json() {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("question", question);
            answer.put("position", position);
            answer.put("now", now);
            answer.put("items", rows);
            return JSON.writeValueAsString(answer) + "\n";
        }

        /** One line a row, nested values under names joined by dots; the position in the first column. */
        public String csv() {
            List<Map<String, JsonNode>> lines = new ArrayList<>();
            Set<String> columns = new LinkedHashSet<>();
            for (Object row : rows) {
                Map<String, JsonNode> line = new LinkedHashMap<>();
                flatten("", JSON.valueToTree(row), line);
                columns.addAll(line.keySet());
                lines.add(line);
            }
            StringBuilder text = new StringBuilder();
            List<@Nullable Object> head = new ArrayList<>(List.of("as_of_position"));
            head.addAll(columns);
            text.append(Csv.line(head));
            for (Map<String, JsonNode> line : lines) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(position));
                columns.forEach(column -> cells.add(cell(line.get(column))));
                text.append(Csv.line(cells));
            }
            return text.toString();
        }
    }

    /** The position of the last event; −1 in an empty store. */
    public long head() {
        return past.head();
    }

    /** As {@link Past#at}. */
    public long at(Instant time) {
        return past.at(time);
    }

    /**
     * Answers as of a position.
     *
     * @param now what the answer takes for the present; null: when the event at the position was recorded
     */
    public Answer answer(
            Question question,
            long position,
            @Nullable Instant now,
            @Nullable String place,
            @Nullable String month,
            @Nullable String id,
            @Nullable String reader,
            Language language) {
        if (question == Question.PUBLISHED) {
            return published(position, now, place);
        }
        try (MemoryViews views = new MemoryViews()) {
            Instant recorded = past.fold(position, views, question.projections());
            Instant present = now == null ? recorded : now;
            Question.Asked asked = new Question.Asked(place, month, id, reader, language, present);
            return new Answer(
                    question.name().toLowerCase(Locale.ROOT),
                    position,
                    present,
                    question.rows(views, asked, () -> new RowKeys(past.secret(RowKeys.PURPOSE))));
        }
    }

    /**
     * All figures of a place by the batch, nothing held back; where they are of a month, of the last complete one.
     *
     * @param position of the last event that they take into account
     * @param asOf what occurred before this counts, whenever it was recorded
     */
    public Answer figures(long position, Instant asOf, String place) {
        Measurement measurement = Measurement.inAllPlaces(asOf, Goalposts.STANDARD);
        past.tell(position, measurement::add);
        YearMonth month = YearMonth.from(asOf.atZone(OpeningHours.ZONE)).minusMonths(1);
        Sheet sheet = measurement.sheet(new PlaceId(place), month);
        if (sheet == null) {
            throw new IllegalArgumentException("There is no place " + place + ".");
        }
        return new Answer(
                "metrics",
                position,
                asOf,
                sheet.cells().stream().map(FigureRow::of).toList());
    }

    /** What occurred before the time counts; without one, everything up to the position. */
    private Answer published(long position, @Nullable Instant now, @Nullable String place) {
        if (place == null) {
            throw new IllegalArgumentException("This question needs --place.");
        }
        try (MemoryViews views = new MemoryViews()) {
            Instant recorded = past.fold(position, views, Question.PUBLISHED.projections());
            Instant asOf = now == null ? recorded.plusMillis(1) : now;
            Measurement measurement = new Measurement(asOf, Goalposts.STANDARD);
            past.tell(position, measurement::add);
            PublishedFigures published = new PublishedFigures(views);
            String month =
                    YearMonth.from(asOf.minusNanos(1).atZone(OpeningHours.ZONE)).toString();
            Measurement.Result result =
                    measurement.places(each -> published.before(each, month)).get(new PlaceId(place));
            if (result == null) {
                throw new RejectedException(new UnknownPlace());
            }
            return new Answer("published", position, asOf, result.cells());
        }
    }

    @Override
    public void close() {
        past.close();
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> line) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(
                            path.isEmpty() ? each.getKey() : path + '.' + each.getKey(), each.getValue(), line));
        } else {
            line.put(path, node);
        }
    }

    private static @Nullable Object cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isNumber() ? value.numberValue() : value.isArray() ? value.toString() : value.asString();
    }
}

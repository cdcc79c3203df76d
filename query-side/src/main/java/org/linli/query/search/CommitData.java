package org.linli.query.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Projection;
import org.linli.query.views.Shape;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a commit of Lucene's carries beside the documents.
 *
 * @param position of the last event that went into them; −1: none
 * @param letters events that wait
 */
record CommitData(long position, List<DeadLetter> letters) {
    /** Raised when the analyzer gives other terms, or the document other fields, than before. */
    private static final int FORMAT = 4;

    private static final CommitData NONE = new CommitData(-1, List.of());
    private static final JsonMapper JSON = new JsonMapper();

    /** What the documents depend on beside the events. */
    static String shape(Projection<Searchable> projection) {
        return FORMAT + ":" + Shape.of(projection);
    }

    /** Null, or of another shape: nothing that could be gone on from. */
    static CommitData of(@Nullable Iterable<Map.Entry<String, String>> stored, String shape) {
        if (stored == null) {
            return NONE;
        }
        Map<String, String> data = StreamSupport.stream(stored.spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String position = data.get("position");
        if (position == null || !Objects.equals(shape, data.get("shape"))) {
            return NONE;
        }
        List<DeadLetter> letters =
                JSON.readValue(data.getOrDefault("letters", "[]"), new TypeReference<List<DeadLetter>>() {});
        return new CommitData(Long.parseLong(position), letters);
    }

    Map<String, String> toMap(String shape) {
        return Map.of("position", Long.toString(position), "shape", shape, "letters", JSON.writeValueAsString(letters));
    }

    Map<DeadLetter.Place, DeadLetter> lettersByPlace() {
        return letters.stream().collect(Collectors.toMap(DeadLetter::place, letter -> letter));
    }
}

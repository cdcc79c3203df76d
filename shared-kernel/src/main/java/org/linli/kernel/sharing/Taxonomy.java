package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;

/** The tree of categories for goods, skills and activities. It is data: {@code taxonomy.csv} beside this class. */
public final class Taxonomy {
    /** Where an import puts what had no category. */
    public static final String UNCATEGORISED = "uncategorised";

    private static final Pattern UNKNOWN = Pattern.compile("unknown:[0-9]{1,18}");
    private static final Taxonomy STANDARD = read("taxonomy.csv");

    private final SequencedMap<String, Category> categories;
    private final Map<Long, Category> timebanks = new TreeMap<>();

    /**
     * A category.
     *
     * @param id stable, for example {@code home.plumbing}
     * @param parent the id of the broader category; null at the top
     * @param kind what is shared under it
     */
    public record Category(String id, @Nullable String parent, Kind kind, LocalText name) {}

    private Taxonomy(List<Row> rows) {
        SequencedMap<String, Category> byId = new LinkedHashMap<>();
        for (Row row : rows) {
            String parent = row.parent().isEmpty() ? null : row.parent();
            Category category = new Category(row.id(), parent, row.kind(), new LocalText(row.zh(), row.en()));
            byId.put(category.id(), category);
            Arrays.stream(row.timebanks().split(" ", -1))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> timebanks.put(Long.valueOf(id), category));
        }
        this.categories = Collections.unmodifiableSequencedMap(byId);
    }

    /** The categories this build ships. */
    public static Taxonomy standard() {
        return STANDARD;
    }

    /** All categories, broader ones before narrower ones. */
    public SequencedMap<String, Category> categories() {
        return categories;
    }

    /** True for a category that a listing may carry; an import may also keep a reference that nothing explains. */
    public boolean accepts(String id, boolean imported) {
        boolean unexplained = id.equals(UNCATEGORISED) || UNKNOWN.matcher(id).matches();
        return unexplained ? imported : categories.containsKey(id);
    }

    /** The category that a common category id (1–86) of the time banks corresponds to, or null. */
    public @Nullable Category ofTimebanks(long id) {
        return timebanks.get(id);
    }

    /** The category and everything below it. */
    public List<String> andBelow(String id) {
        return categories.keySet().stream().filter(other -> isWithin(other, id)).toList();
    }

    private boolean isWithin(@Nullable String id, String ancestor) {
        for (String at = id; at != null; at = parentOf(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String parentOf(String id) {
        Category category = categories.get(id);
        return category == null ? null : category.parent();
    }

    private static Taxonomy read(String resource) {
        try (InputStream in = Taxonomy.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            CsvMapper csv = new CsvMapper();
            try (MappingIterator<Row> rows = csv.readerFor(Row.class)
                    .with(csv.schemaFor(Row.class).withHeader())
                    .readValues(in)) {
                return new Taxonomy(rows.readAll());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonPropertyOrder({"id", "parent", "kind", "zh", "en", "timebanks"})
    private record Row(String id, String parent, Kind kind, String zh, String en, String timebanks) {}
}

package org.linli.app.timebanks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.app.csv.CsvFile;
import org.linli.app.csv.Fault;
import org.linli.app.csv.Row;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Taxonomy.Category;

/**
 * Leads a time bank's categories to the taxonomy: the common ones (1–86) directly, a bank's own ones through the nearest common one above them, those
 * without any to "other services"; a reference that no row explains stays what it is.
 */
public final class Categories {
    private static final List<String> HEADER = List.of("timebank", "category_id", "parent_id", "name");
    private static final String OWN_TOP = "other";

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> broader = new HashSet<>();

    /** The categories of a file; rows that cannot be read become faults. */
    public static Categories read(Path file, List<Fault> faults) throws IOException {
        Categories categories = new Categories();
        for (Row row : CsvFile.read(file, HEADER, faults)) {
            if (isNumber(row.cells().get(1))
                    && (row.cells().get(2).isEmpty() || isNumber(row.cells().get(2)))) {
                categories.parents.put(
                        key(row.cells().get(0), row.cells().get(1)), row.cells().get(2));
                categories.broader.add(key(row.cells().get(0), row.cells().get(2)));
            } else {
                faults.add(Fault.of(row, "category_id and parent_id must be whole numbers"));
            }
        }
        return categories;
    }

    /** Ids of the taxonomy for the references of one listing, the narrowest first, none twice. */
    public List<String> of(String timebank, List<String> references) {
        if (references.isEmpty()) {
            return List.of(Taxonomy.UNCATEGORISED);
        }
        Set<String> ids = new LinkedHashSet<>();
        references.forEach(reference -> ids.add(of(timebank, reference)));
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparingInt(Categories::depth).reversed());
        return sorted;
    }

    /** Those references that no category of the time bank lies under; what no row explains is among them. */
    public Set<String> leaves(String timebank, List<String> references) {
        Set<String> leaves = new LinkedHashSet<>(references);
        leaves.removeIf(reference -> broader.contains(key(timebank, reference)));
        return leaves;
    }

    /** True when a row explains the reference. */
    public boolean explains(String timebank, String reference) {
        return parents.containsKey(key(timebank, reference));
    }

    /** What is shared under the main category. */
    static Kind kindOf(String id) {
        Category category = Taxonomy.standard().categories().get(id);
        return category == null ? Kind.SKILL : category.kind();
    }

    private String of(String timebank, String reference) {
        Set<String> seen = new HashSet<>();
        for (String at = reference; seen.add(at); ) {
            String parent = parents.get(key(timebank, at));
            if (parent == null) {
                break;
            }
            Category common = Taxonomy.standard().ofTimebanks(Long.parseLong(at));
            if (common != null) {
                return common.id();
            }
            at = parent;
        }
        return parents.containsKey(key(timebank, reference)) ? OWN_TOP : "unknown:" + reference;
    }

    private static int depth(String id) {
        int depth = 0;
        for (String at = id; at != null; at = parentOf(at)) {
            depth++;
        }
        return depth;
    }

    private static @Nullable String parentOf(String id) {
        Category category = Taxonomy.standard().categories().get(id);
        return category == null ? null : category.parent();
    }

    static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private static String key(String timebank, String id) {
        return timebank + "/" + id;
    }
}

package org.linli.query.matching;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Taxonomy.Category;

/** How close the categories of two listings are. */
final class Kinship {
    private static final double SAME = 1;
    private static final double ONE_CONTAINS_THE_OTHER = 0.75;
    private static final double SIBLINGS = 0.5;

    private Kinship() {}

    /** The closest pair: 1 for the same category, down to 0. Only the narrowest categories of each listing count, and those at the top of the tree say nothing. */
    static double of(List<String> some, List<String> others) {
        double closest = 0;
        for (String one : narrowest(some)) {
            for (String other : narrowest(others)) {
                closest = Math.max(closest, of(one, other));
            }
        }
        return closest;
    }

    private static double of(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        if (isWithin(one, other) || isWithin(other, one)) {
            return ONE_CONTAINS_THE_OTHER;
        }
        String parent = parent(one);
        return parent != null && parent(parent) != null && Objects.equals(parent, parent(other)) ? SIBLINGS : 0;
    }

    private static List<String> narrowest(List<String> categories) {
        return categories.stream()
                .filter(id -> parent(id) != null)
                .filter(id -> categories.stream().noneMatch(other -> !other.equals(id) && isWithin(other, id)))
                .toList();
    }

    private static boolean isWithin(String id, String ancestor) {
        for (String at = parent(id); at != null; at = parent(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String parent(String id) {
        Category category = Taxonomy.standard().categories().get(id);
        return category == null ? null : category.parent();
    }
}

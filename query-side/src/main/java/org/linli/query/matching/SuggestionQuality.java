package org.linli.query.matching;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.query.matching.ShownList.Taken;

/**
 * How good the lists of one ranker were (metrics C4): of the exchanges that somebody proposed after they had been shown a list, and that were agreed, where did what they chose
 * stand in it? A share is null when fewer than 30 agreements, or 1 to 9 of one kind, stand behind it.
 *
 * @param ranker name and version
 * @param agreements with a list before them
 * @param hitAt1 share that stood first
 * @param hitAt5 share among the first five
 * @param hitAt10 share among the first ten
 * @param mrr mean of 1 / place, 0 for what was not in the list
 */
public record SuggestionQuality(
        String ranker,
        long agreements,
        @Nullable Double hitAt1,
        @Nullable Double hitAt5,
        @Nullable Double hitAt10,
        @Nullable Double mrr) {
    private static final int LEAST = 30;
    private static final int LEAST_OF_A_KIND = 10;

    /** One row per ranker, by name. */
    static List<SuggestionQuality> of(Collection<Taken> taken) {
        return taken.stream()
                .collect(Collectors.groupingBy(Taken::ranker, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ranker -> of(ranker.getKey(), ranker.getValue()))
                .toList();
    }

    private static SuggestionQuality of(String ranker, List<Taken> taken) {
        return new SuggestionQuality(
                ranker, taken.size(), hits(taken, 1), hits(taken, 5), hits(taken, 10), reciprocal(taken));
    }

    private static @Nullable Double hits(List<Taken> taken, int most) {
        long hits = taken.stream()
                .filter(one -> one.place() >= 1 && one.place() <= most)
                .count();
        return taken.size() < LEAST || isFew(hits) || isFew(taken.size() - hits) ? null : (double) hits / taken.size();
    }

    private static boolean isFew(long count) {
        return count > 0 && count < LEAST_OF_A_KIND;
    }

    private static @Nullable Double reciprocal(List<Taken> taken) {
        return taken.size() < LEAST
                ? null
                : taken.stream()
                                .mapToDouble(one -> one.place() == 0 ? 0 : 1.0 / one.place())
                                .sum()
                        / taken.size();
    }
}

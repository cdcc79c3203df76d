package org.linli.query.metrics.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What earlier months made known of a place.
 *
 * @param shown every number that was ever published, as it last was
 * @param withheld those that were held back the last time they were there
 */
public record History(Map<String, Double> shown, Set<String> withheld) {
    /** Before the first month. */
    public static final History NONE = new History(Map.of(), Set.of());

    public History {
        shown = Map.copyOf(shown);
        withheld = Set.copyOf(withheld);
    }

    /** After one more month. */
    public History then(Map<String, Double> nowShown, Set<String> nowWithheld) {
        Map<String, Double> all = new HashMap<>(shown);
        all.putAll(nowShown);
        Set<String> kept = new HashSet<>(withheld);
        kept.removeAll(nowShown.keySet());
        kept.addAll(nowWithheld);
        return new History(all, kept);
    }

    /** True for what would stand between two months that show the same, and so be known. */
    boolean wouldBeBetween(String name, double value) {
        return withheld.contains(name) && Double.valueOf(value).equals(shown.get(name));
    }
}

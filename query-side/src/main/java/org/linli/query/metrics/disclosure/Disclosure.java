package org.linli.query.metrics.disclosure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.catalogue.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which numbers of one month are held back, over all places together: every secret one, and, as long as a reader could work a secret one out, the least other number beside it that is not 0. One that was held back
 * the month before is taken first, so that no month gives away what the one before kept.
 */
public final class Disclosure {
    private static final Logger LOG = LoggerFactory.getLogger(Disclosure.class);
    private static final String REST = " elsewhere";

    /** Less is rounding. */
    private static final double LEAST_REST = 1e-6;

    private final Sums sums = new Sums();
    private final BitSet secret = new BitSet();

    /** Numbers that a cell tells, so that to hold them back makes a difference. */
    private final BitSet told = new BitSet();

    /** What cannot be held back any more. */
    private final BitSet known = new BitSet();

    /** Told otherwise than they are now. */
    private final BitSet outdated = new BitSet();

    private final BitSet before = new BitSet();
    private final BitSet hidden = new BitSet();

    private final YearMonth month;

    private Disclosure(YearMonth month, List<Place> places) {
        this.month = month;
        Map<String, List<Place>> within = new HashMap<>();
        for (Place place : places) {
            if (place.parent() != null) {
                within.computeIfAbsent(place.parent(), _ -> new ArrayList<>()).add(place);
            }
            add(place);
        }
        for (Place place : places) {
            List<Place> children = within.getOrDefault(place.id(), List.of());
            if (children.stream().filter(Disclosure::isInhabited).count() == 1) {
                place.sheet().numbers().keySet().stream()
                        .filter(name -> !place.sheet().isGate(name))
                        .filter(name -> sums.value(sums.of(place.id(), name))
                                == children.stream()
                                        .mapToDouble(
                                                child -> child.sheet().numbers().getOrDefault(name, 0.0))
                                        .sum())
                        .forEach(name -> over(place, children, name, false));
            } else if (!children.isEmpty()) {
                place.sheet().additive().forEach(name -> over(place, children, name, false));
                place.sheet().growing().forEach(name -> over(place, children, name, true));
            }
        }
    }

    /**
     * A place with what was measured there.
     *
     * @param parent the place directly above, if that is published, too
     * @param published what was published of the same month already; null where nothing was
     */
    public record Place(
            String id,
            @Nullable String parent,
            Sheet sheet,
            History history,
            @Nullable Shown published) {
        /** Not published yet. */
        public Place(String id, @Nullable String parent, Sheet sheet, History history) {
            this(id, parent, sheet, history, null);
        }
    }

    /**
     * What may be known of a place.
     *
     * @param numbers those that may
     * @param withheld the names of those that may not
     * @param outdated those that may not be told as they are now, because they were told otherwise before
     */
    public record Shown(Map<String, Double> numbers, Set<String> withheld, Set<String> outdated) {
        /** True if the cell may be shown. */
        public boolean shows(Sheet.Cell cell) {
            return cell.restsOn().stream().noneMatch(name -> withheld.contains(name) || outdated.contains(name));
        }
    }

    /** What may be known of each place in this month: of each whole tree of places apart, because no number of one tells of another. */
    public static Map<String, Shown> of(YearMonth month, List<Place> places) {
        Map<String, @Nullable String> parents = new HashMap<>();
        places.forEach(place -> parents.put(place.id(), place.parent()));
        Map<String, List<Place>> trees = new LinkedHashMap<>();
        for (Place place : places) {
            String top = place.id();
            for (String above = place.parent(); above != null; above = parents.get(above)) {
                top = above;
            }
            trees.computeIfAbsent(top, _ -> new ArrayList<>()).add(place);
        }
        Map<String, Shown> result = new HashMap<>();
        trees.values().forEach(tree -> {
            Disclosure disclosure = new Disclosure(month, tree);
            disclosure.hidden.or(disclosure.secret);
            disclosure.protect();
            result.putAll(disclosure.result(tree));
        });
        return result;
    }

    /** The secret numbers alone, which can be worked out from the others: for the comparison. */
    static Map<String, Shown> secret(YearMonth month, List<Place> places) {
        Disclosure disclosure = new Disclosure(month, places);
        disclosure.hidden.or(disclosure.secret);
        return disclosure.result(places);
    }

    /** How the numbers add up, each total with its parts, by place and name. */
    static List<List<String>> lines(YearMonth month, List<Place> places) {
        Disclosure disclosure = new Disclosure(month, places);
        String[] names = disclosure.sums.names();
        return disclosure.sums.lines().stream()
                .map(line -> Arrays.stream(line.numbers())
                        .mapToObj(number -> names[number])
                        .toList())
                .toList();
    }

    private void add(Place place) {
        Sheet sheet = place.sheet();
        sheet.numbers().forEach((name, value) -> {
            int number = sums.add(place.id(), name, value);
            secret.set(number, sheet.isSecret(name) || place.history().forbids(name, value, sheet.span(name), month));
            before.set(number, place.history().withheld().contains(name));
        });
        sheet.cells().forEach(cell -> cell.restsOn().forEach(name -> told.set(sums.add(place.id(), name, 0))));
        sheet.known().forEach(name -> know(sums.of(place.id(), name)));
        settle(place);
        follow(place);
        sheet.sums()
                .forEach(sum -> sums.line(
                        sums.add(place.id(), sum.total(), 0),
                        sum.parts().stream()
                                .mapToInt(part -> sums.add(place.id(), part, 0))
                                .toArray()));
        if (place.published() != null) {
            fix(place, place.published());
        }
    }

    private void know(int number) {
        secret.clear(number);
        told.set(number);
        known.set(number);
    }

    /** A cohort that an earlier month made known, or kept, remains so, also when nobody of it is left. */
    private void settle(Place place) {
        History history = place.history();
        for (int age = 1; age <= Sheet.COHORTS; age++) {
            String name = Sheet.cohort(month.minusMonths(age));
            History.Told then = history.told().get(name);
            if (then != null) {
                int number = sums.add(place.id(), name, then.value());
                if (sums.value(number) != then.value()) {
                    outdated.set(number);
                    sums.value(number, then.value());
                }
                know(number);
            } else if (history.withheld().contains(name)) {
                secret.set(sums.add(place.id(), name, 0));
            }
        }
    }

    /** Who was ever active is who was when it was told last, and each cohort since. */
    private void follow(Place place) {
        History.Told then = place.history().told().get(Sheet.ACTIVATED);
        int since = then == null ? Integer.MAX_VALUE : (int) ChronoUnit.MONTHS.between(then.month(), month);
        if (then != null && since == 1) {
            int before = sums.add(place.id(), Sheet.BEFORE, 0);
            sums.value(before, then.value());
            know(before);
        } else if (then != null && since <= Sheet.COHORTS) {
            int[] parts = new int[since + 1];
            parts[0] = sums.add(place.id(), Sheet.ACTIVATED + " as told", then.value());
            know(parts[0]);
            for (int age = 0; age < since; age++) {
                parts[age + 1] = sums.add(place.id(), Sheet.cohort(month.minusMonths(age)), 0);
            }
            sums.line(sums.add(place.id(), Sheet.ACTIVATED, 0), parts);
        }
    }

    /** What was published holds, and what was not is kept, whatever would be measured now. */
    private void fix(Place place, Shown published) {
        place.sheet().numbers().keySet().forEach(name -> {
            int number = sums.of(place.id(), name);
            if (!known.get(number)) {
                told.clear(number);
                secret.clear(number);
            }
        });
        published.numbers().forEach((name, value) -> {
            int number = sums.add(place.id(), name, value);
            sums.value(number, value);
            know(number);
        });
        published.withheld().forEach(name -> {
            int number = sums.add(place.id(), name, 0);
            told.set(number);
            secret.set(number);
        });
    }

    private static boolean isInhabited(Place place) {
        return place.sheet().numbers().getOrDefault(Sheet.REGISTERED, 0.0) > 0;
    }

    /** A place without such a number has nothing of it. */
    private void over(Place place, List<Place> children, String name, boolean more) {
        int total = sums.add(place.id(), name, 0);
        int[] parts = new int[children.size()];
        double rest = sums.value(total);
        for (int child = 0; child < parts.length; child++) {
            String id = children.get(child).id();
            boolean isMissing = sums.of(id, name) < 0;
            parts[child] = sums.add(id, name, 0);
            if (isMissing) {
                know(parts[child]);
            }
            rest -= sums.value(parts[child]);
        }
        if (more && rest < 0) {
            return; // what was published earlier of one of them does not fit what is measured now
        }
        if (more || rest > LEAST_REST) { // an organisation of the place itself is in none of its children
            parts = Arrays.copyOf(parts, parts.length + 1);
            parts[parts.length - 1] = sums.add(place.id(), name + REST, rest);
            secret.set(parts[parts.length - 1], !more || (rest > LEAST_REST && rest < Sheet.LEAST));
        }
        sums.line(total, parts);
    }

    /** What a reader does not see: what is held back, and what no cell tells. */
    private BitSet visible() {
        BitSet visible = (BitSet) told.clone();
        visible.andNot(hidden);
        return visible;
    }

    /** Told numbers are held back only if they are not 0, but for those that are secret whatever they are. */
    private BitSet positive() {
        BitSet positive = (BitSet) told.clone();
        positive.and(hidden);
        for (int number = positive.nextSetBit(0); number >= 0; number = positive.nextSetBit(number + 1)) {
            if (sums.value(number) < 1) {
                positive.clear(number);
            }
        }
        return positive;
    }

    private void protect() {
        while (true) {
            BitSet found = Recovery.of(sums, visible(), positive());
            found.and(secret);
            found.andNot(known);
            if (found.isEmpty()) {
                return;
            }
            BitSet more = new BitSet();
            BitSet visible = visible();
            for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
                int beside = beside(number, more, visible);
                if (beside >= 0) {
                    more.set(beside);
                }
            }
            if (more.isEmpty()) {
                tellOfWhatFollows(found);
                return;
            }
            hidden.or(more);
        }
    }

    /** A 0 under a 0 need not be kept. What follows from earlier months alone, after an erasure or because something was voided, readers can work out whatever this month holds back. */
    private void tellOfWhatFollows(BitSet found) {
        long count = found.stream().filter(number -> sums.value(number) > 0).count();
        if (count > 0) {
            LOG.warn("{} small numbers follow from what was published before and are not held back", count);
        }
    }

    /** The number to hold back beside a secret one, from the nearest sums outwards; −1 when one of its sums has one more already. */
    private int beside(int number, BitSet more, BitSet visible) {
        Set<Integer> seen = new HashSet<>();
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(number));
        while (!next.isEmpty()) {
            int from = next.remove();
            for (int line : sums.linesOf(from)) {
                if (seen.add(line)) {
                    int[] at = sums.lines().get(line).numbers();
                    if (Arrays.stream(at).anyMatch(more::get)) {
                        return -1;
                    }
                    int least = least(at, visible);
                    if (least >= 0) {
                        return least;
                    }
                    Arrays.stream(at).forEach(next::add);
                }
            }
        }
        return -1;
    }

    private boolean isFree(int number, BitSet visible) {
        return visible.get(number) && !known.get(number) && sums.value(number) > 0;
    }

    /** The least of the parts, else the total. */
    private int least(int[] line, BitSet visible) {
        int least = -1;
        for (int place = 1; place < line.length; place++) {
            if (isFree(line[place], visible) && (least < 0 || comes(line[place], least))) {
                least = line[place];
            }
        }
        return least < 0 && isFree(line[0], visible) ? line[0] : least;
    }

    private boolean comes(int one, int other) {
        if (before.get(one) != before.get(other)) {
            return before.get(one);
        }
        return sums.value(one) < sums.value(other);
    }

    private Map<String, Shown> result(List<Place> places) {
        BitSet visible = Recovery.of(sums, visible(), positive()); // what can be worked out is not held back
        visible.and(told);
        Map<String, Shown> result = new HashMap<>();
        for (Place place : places) {
            Map<String, Double> shown = new HashMap<>();
            Set<String> withheld = new HashSet<>();
            Set<String> old = new HashSet<>();
            place.sheet().numbers().keySet().forEach(name -> {
                int number = sums.of(place.id(), name);
                if (outdated.get(number)) {
                    old.add(name);
                } else if (visible.get(number)) {
                    shown.put(name, sums.value(number));
                } else if (hidden.get(number)) {
                    withheld.add(name);
                }
            });
            result.put(place.id(), new Shown(shown, withheld, old));
        }
        return result;
    }
}

package org.linli.query.metrics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    private final BitSet before = new BitSet();
    private final BitSet hidden = new BitSet();

    private Disclosure(List<Place> places) {
        Map<String, List<Place>> within = new HashMap<>();
        for (Place place : places) {
            if (place.parent() != null) {
                within.computeIfAbsent(place.parent(), _ -> new ArrayList<>()).add(place);
            }
            add(place);
        }
        for (Place place : places) {
            List<Place> children = within.getOrDefault(place.id(), List.of());
            if (!children.isEmpty()) {
                place.sheet().additive().forEach(name -> over(place, children, name, false));
                place.sheet().growing().forEach(name -> over(place, children, name, true));
            }
        }
    }

    /**
     * A place with what was measured there.
     *
     * @param parent the place directly above, if that is published, too
     */
    public record Place(String id, @Nullable String parent, Sheet sheet, History history) {}

    /**
     * What may be known of a place.
     *
     * @param numbers those that may
     * @param withheld the names of those that may not
     */
    public record Shown(Map<String, Double> numbers, Set<String> withheld) {
        /** True if the cell may be shown. */
        public boolean shows(Sheet.Cell cell) {
            return cell.restsOn().stream().noneMatch(withheld::contains);
        }
    }

    /** What may be known of each place. */
    public static Map<String, Shown> of(List<Place> places) {
        Disclosure disclosure = new Disclosure(places);
        disclosure.hidden.or(disclosure.secret);
        disclosure.protect();
        return disclosure.result(places);
    }

    /** The secret numbers alone, which can be worked out from the others: for the comparison. */
    static Map<String, Shown> secret(List<Place> places) {
        Disclosure disclosure = new Disclosure(places);
        disclosure.hidden.or(disclosure.secret);
        return disclosure.result(places);
    }

    private void add(Place place) {
        Sheet sheet = place.sheet();
        sheet.numbers().forEach((name, value) -> {
            int number = sums.add(place.id(), name, value);
            secret.set(number, sheet.isSecret(name) || place.history().wouldBeBetween(name, value));
            before.set(number, place.history().withheld().contains(name));
        });
        sheet.cells().forEach(cell -> cell.restsOn().forEach(name -> told.set(sums.add(place.id(), name, 0))));
        sheet.known().forEach(name -> told.set(sums.of(place.id(), name)));
        sheet.numbers().keySet().stream().filter(Sheet::isForGood).forEach(name -> settle(place, name, name));
        Sheet.STOCKS.forEach(stock -> settle(place, Sheet.before(stock), stock));
        sheet.sums()
                .forEach(sum -> sums.line(
                        sums.of(place.id(), sum.total()),
                        sum.parts().stream()
                                .mapToInt(part -> sums.of(place.id(), part))
                                .toArray()));
    }

    /** A number that an earlier month made known, or kept, remains so. */
    private void settle(Place place, String name, String then) {
        int number = sums.of(place.id(), name);
        if (place.history().withheld().contains(then)) {
            secret.set(number);
        } else if (place.history().shown().containsKey(then)) {
            secret.clear(number);
            told.set(number);
            known.set(number);
        }
    }

    private void over(Place place, List<Place> children, String name, boolean more) {
        int total = sums.of(place.id(), name);
        int[] parts = children.stream()
                .mapToInt(child -> sums.of(child.id(), name))
                .filter(number -> number >= 0)
                .toArray();
        double rest = sums.value(total)
                - Arrays.stream(parts).mapToDouble(sums::value).sum();
        if (more || rest > LEAST_REST) { // an organisation of the place itself is in none of its children
            parts = Arrays.copyOf(parts, parts.length + 1);
            parts[parts.length - 1] = sums.add(place.id(), name + REST, rest);
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
            if (found.isEmpty()) {
                return;
            }
            BitSet more = new BitSet();
            for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
                int beside = beside(number, more);
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
    private int beside(int number, BitSet more) {
        Set<Integer> seen = new HashSet<>();
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(number));
        BitSet visible = visible();
        while (!next.isEmpty()) {
            int from = next.remove();
            for (int line : sums.linesOf(from)) {
                if (seen.add(line)) {
                    Sums.Line at = sums.lines().get(line);
                    int[] parts = at.parts();
                    if (IntStream.concat(IntStream.of(at.total()), IntStream.of(parts))
                            .anyMatch(more::get)) {
                        return -1;
                    }
                    int least = least(parts, visible);
                    if (least < 0 && isFree(at.total(), visible)) {
                        least = at.total();
                    }
                    if (least >= 0) {
                        return least;
                    }
                    next.add(at.total());
                    Arrays.stream(parts).forEach(next::add);
                }
            }
        }
        return -1;
    }

    private boolean isFree(int number, BitSet visible) {
        return visible.get(number) && !known.get(number) && sums.value(number) > 0;
    }

    private int least(int[] parts, BitSet visible) {
        int least = -1;
        for (int part : parts) {
            if (isFree(part, visible) && (least < 0 || comes(part, least))) {
                least = part;
            }
        }
        return least;
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
            place.sheet().numbers().forEach((name, value) -> {
                int number = sums.of(place.id(), name);
                if (visible.get(number)) {
                    shown.put(name, value);
                } else if (hidden.get(number)) {
                    withheld.add(name);
                }
            });
            result.put(place.id(), new Shown(shown, withheld));
        }
        return result;
    }
}

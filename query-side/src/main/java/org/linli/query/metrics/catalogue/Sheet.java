package org.linli.query.metrics.catalogue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.scalar.Wilson;

/**
 * What was measured of a place: the cells that readers are to see, the numbers they rest on, and how these numbers add up. A cell may be shown if each number it rests on may be known; to
 * see a rate with what it is a rate of is to know both.
 */
public final class Sheet {
    /** The least count that is published, besides 0. */
    public static final int LEAST = 10;

    /** What a published rate is at least a rate of. */
    public static final int LEAST_DENOMINATOR = 30;

    /** The least nodes, and the least edges, of a network of which anything is published. */
    public static final int LEAST_NETWORK = 100;

    /** The least nodes of a group that is told apart in it. */
    public static final int LEAST_GROUP = 30;

    /** For how many months after it began a cohort is looked at. */
    public static final int COHORTS = 12;

    /** Who is a member. */
    public static final String REGISTERED = "registered";

    /** Who ever completed something. */
    public static final String ACTIVATED = "activated";

    /** Those of them who had before the month. */
    public static final String BEFORE = "activated before the month";

    private static final String COHORT = "cohort ";
    private static final String BELOW = "below subdistrict";
    private static final double LARGEST = 0.5;
    private static final double TWO_LARGEST = 0.75;

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final SortedSet<String> secret = new TreeSet<>();
    private final SortedSet<String> gates = new TreeSet<>();
    private final SortedSet<String> additive = new TreeSet<>();
    private final SortedSet<String> growing = new TreeSet<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final Set<Sum> sums = new LinkedHashSet<>();
    private final List<Spread> spreads = new ArrayList<>();
    private Span span = Span.MONTH;
    private final List<Cell> cells = new ArrayList<>();

    /** A number that is the sum of others. */
    public record Sum(String total, List<String> parts) {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** Why there is nothing to show although nothing is held back. */
    public enum Nothing {
        /** Nobody and nothing to measure it of. */
        NO_DATA,
        /** What it would be measured of is not recorded yet. */
        NO_SOURCE
    }

    /**
     * What readers are to see.
     *
     * @param name tells the cells of a metric apart
     * @param value null for nothing
     * @param numerator of a rate
     * @param denominator of a rate; nodes of a network; contributors to an amount
     * @param low the lower end of the 95 % band; null where none is defined
     * @param restsOn the numbers that whoever sees it knows
     */
    public record Cell(
            Metric metric,
            String name,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double low,
            @Nullable Double high,
            Set<String> restsOn,
            @Nullable Nothing nothing) {}

    /** The number of those who were first active in a month. */
    public static String cohort(YearMonth first) {
        return COHORT + first;
    }

    /** Numbers that are added from here on count over this time, but for those that are there already. */
    Sheet over(Span now) {
        span = now;
        return this;
    }

    /** True for what only says whether too few stand behind something. */
    public boolean isGate(String number) {
        return gates.contains(number);
    }

    /** Over which time the number counts. */
    public Span span(String number) {
        return spans.getOrDefault(number, Span.MONTH);
    }

    /** A number, without a cell of its own. */
    Sheet number(String name, double value) {
        numbers.put(name, value);
        spans.putIfAbsent(name, span);
        return this;
    }

    /** What is left of a total when its parts are known, which is a count, too. */
    Sheet rest(String name, double value) {
        small(name, value, LEAST);
        return this;
    }

    /** Says whether too few stand behind what rests on it; tells nothing else. */
    Sheet gate(String name, boolean tooFew) {
        numbers.put(name, tooFew ? 1.0 : 0.0);
        gates.add(name);
        return tooFew ? keep(name) : this;
    }

    /** The number must not become known. */
    Sheet keep(String name) {
        secret.add(name);
        return this;
    }

    /** The number may become known after all. */
    Sheet release(String name) {
        secret.remove(name);
        return this;
    }

    /** Readers know it from elsewhere. */
    Sheet known(String name, double value) {
        known.add(name);
        return number(name, value);
    }

    /** Of a community everybody knows that it has none of these, by what they are. */
    Sheet nothing(Measured of, String... names) {
        if (!of.partyTold()) {
            known.addAll(Arrays.asList(names));
        }
        return this;
    }

    /** What it is in a place is the sum of what it is in the places directly in it. */
    Sheet additive(String... names) {
        additive.addAll(Arrays.asList(names));
        return this;
    }

    /** What it is in a place is at least the sum of what it is in the places directly in it. */
    Sheet growing(String... names) {
        growing.addAll(Arrays.asList(names));
        return this;
    }

    Sheet sum(String total, String... parts) {
        sums.add(new Sum(total, List.of(parts)));
        return this;
    }

    /** The part is never more than the total. */
    Sheet atMost(String part, String total) {
        String rest = total + " without " + part;
        double left = numbers.getOrDefault(total, 0.0) - numbers.getOrDefault(part, 0.0);
        if (left >= 0) {
            numbers.put(rest, left);
            sum(total, part, rest);
        }
        return this;
    }

    private void small(String name, double value, int least) {
        number(name, value);
        if (value > 0 && value < least) {
            secret.add(name);
        }
    }

    /** S-count. */
    Sheet count(Metric metric, String cell, String number, double value) {
        small(number, value, LEAST);
        return add(metric, cell, value, null, null, null, null, Set.of(number));
    }

    /** S-count of members by what they are to the Party, which is told in a subdistrict or above alone. */
    Sheet tier(Measured of, Metric metric, String cell, String number, double value, boolean ofParty) {
        small(number, value, LEAST);
        if (of.partyTold()) {
            return add(metric, cell, value, null, null, null, null, Set.of(number));
        }
        if (ofParty) {
            keep(number);
        }
        return add(metric, cell, value, null, null, null, null, Set.of(belowSubdistrict()));
    }

    /** What rests on it is not told of a community. */
    String belowSubdistrict() {
        gate(BELOW, true);
        return BELOW;
    }

    /** S-rate, with Wilson's band. */
    Sheet rate(Metric metric, String cell, String numerator, double part, String denominator, double whole) {
        int trials = (int) whole;
        return rate(
                metric,
                cell,
                whole == 0 ? null : (Double) (part / whole),
                numerator,
                part,
                denominator,
                whole,
                Wilson.lower(part, trials),
                Wilson.upper(part, trials));
    }

    /** S-rate of something that is no plain share of the two. */
    Sheet rate(
            Metric metric,
            String cell,
            @Nullable Double value,
            String numerator,
            double part,
            String denominator,
            double whole,
            @Nullable Double low,
            @Nullable Double high) {
        small(numerator, part, LEAST);
        String complement = denominator + " − " + numerator;
        Set<String> restsOn = new TreeSet<>(Set.of(numerator, denominator));
        if (known.contains(denominator)) { // which cannot be held back
            String gate = denominator + " too few";
            gate(gate, (whole > 0 && whole < LEAST_DENOMINATOR) || part > whole);
            restsOn.add(gate);
        } else {
            small(denominator, whole, LEAST_DENOMINATOR);
        }
        if (part <= whole) {
            boolean follows =
                    known.contains(denominator) || (span(denominator) == Span.EVER && span(numerator) != Span.EVER);
            spans.putIfAbsent(complement, follows ? Span.MONTH : span(numerator));
            small(complement, whole - part, LEAST);
            sum(denominator, numerator, complement);
        }
        return add(metric, cell, value, part, whole, low, high, restsOn);
    }

    /** One number to another of which it is no part, such as events for a thousand others. */
    Sheet ratio(
            Metric metric,
            String cell,
            @Nullable Double value,
            String numerator,
            double part,
            String denominator,
            double whole) {
        small(numerator, part, LEAST);
        small(denominator, whole, LEAST_DENOMINATOR);
        return add(metric, cell, value, part, whole, null, null, Set.of(numerator, denominator));
    }

    private Sheet add(
            Metric metric,
            String cell,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double low,
            @Nullable Double high,
            Set<String> restsOn) {
        cells.add(new Cell(
                metric,
                cell,
                value,
                numerator,
                denominator,
                low,
                high,
                restsOn,
                value == null ? Nothing.NO_DATA : null));
        return this;
    }

    /** S-mag of a sum of what each gave, with how many they were; the least of these sums are shown in the unit. */
    Sheet amount(Metric metric, String cell, String number, double[] gave, double unit) {
        String contributors = number + " contributors";
        small(contributors, gave.length, LEAST);
        spread(number, gave);
        return add(
                metric,
                cell,
                numbers.getOrDefault(number, 0.0) / unit,
                null,
                (double) gave.length,
                null,
                null,
                Set.of(number, contributors));
    }

    /** Keeps a sum that too few make up, or one or two dominate. */
    Sheet spread(String number, double[] gave) {
        number(number, Arrays.stream(gave).sum());
        return isOfFew(gave) ? keep(number) : this;
    }

    /** True for a sum that too few make up, or one or two dominate. */
    static boolean isOfFew(double[] gave) {
        double[] sorted = gave.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n > 0 && (n < LEAST || isDominated(sorted));
    }

    /** True of two or more amounts, the least first, that one or two of them dominate. */
    static boolean isDominated(double[] sorted) {
        double sum = Arrays.stream(sorted).sum();
        int n = sorted.length;
        return sorted[n - 1] > LARGEST * sum || sorted[n - 1] + sorted[n - 2] > TWO_LARGEST * sum;
    }

    /** The numbers of the network, kept when it is too small. */
    void network(int nodes, int edges) {
        number("nodes", nodes);
        number("edges", edges);
        if (nodes > 0 && (nodes < LEAST_NETWORK || edges < LEAST_NETWORK)) {
            keep("nodes").keep("edges");
        }
        growing("nodes", "edges");
    }

    /** S-net, with further numbers that it rests on. */
    Sheet net(Metric metric, String cell, @Nullable Number value, String... more) {
        return net(metric, cell, value, null, null, more);
    }

    Sheet net(
            Metric metric,
            String cell,
            @Nullable Number value,
            @Nullable Double low,
            @Nullable Double high,
            String... more) {
        Set<String> restsOn = new TreeSet<>(Arrays.asList(more));
        restsOn.add("nodes");
        restsOn.add("edges");
        return add(
                metric,
                cell,
                value == null ? null : (Double) value.doubleValue(),
                null,
                numbers.getOrDefault("nodes", 0.0),
                low,
                high,
                restsOn);
    }

    /** A value that rests on numbers told already. */
    Sheet derived(Metric metric, String cell, @Nullable Number value, String... restsOn) {
        return add(
                metric,
                cell,
                value == null ? null : (Double) value.doubleValue(),
                null,
                null,
                null,
                null,
                new TreeSet<>(Arrays.asList(restsOn)));
    }

    Sheet noSource(Metric metric, String cell) {
        cells.add(new Cell(metric, cell, null, null, null, null, null, Set.of(), Nothing.NO_SOURCE));
        return this;
    }

    void spreads(List<Spread> all) {
        spreads.addAll(all);
    }

    /** How what is each person's own is spread. */
    public List<Spread> spreads() {
        return Collections.unmodifiableList(spreads);
    }

    public List<Cell> cells() {
        return Collections.unmodifiableList(cells);
    }

    /** Every number by its name. */
    public Map<String, Double> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    /** True for a number that must not become known. */
    public boolean isSecret(String number) {
        return secret.contains(number);
    }

    public Set<Sum> sums() {
        return Collections.unmodifiableSet(sums);
    }

    public SortedSet<String> additive() {
        return Collections.unmodifiableSortedSet(additive);
    }

    public SortedSet<String> growing() {
        return Collections.unmodifiableSortedSet(growing);
    }

    public SortedSet<String> known() {
        return Collections.unmodifiableSortedSet(known);
    }
}

package org.linli.query.metrics.catalogue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    /** Numbers that only grow, so that what they were a month before is known from what came to them. */
    public static final List<String> STOCKS = List.of("activated", "registered", "floating", "household");

    private static final String BEFORE = " before the month";

    private static final String COHORT = "cohort ";
    private static final double LARGEST = 0.5;
    private static final double TWO_LARGEST = 0.75;

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final SortedSet<String> secret = new TreeSet<>();
    private final SortedSet<String> additive = new TreeSet<>();
    private final SortedSet<String> growing = new TreeSet<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Spread> spreads = new ArrayList<>();
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

    /** What a stock was a month before. */
    public static String before(String stock) {
        return stock + BEFORE;
    }

    /** A stock as it was a month before, and what came to it since. */
    Sheet grew(String stock, double before, String came) {
        number(before(stock), before);
        number(came, numbers.getOrDefault(stock, 0.0) - before);
        return sum(stock, before(stock), came).additive(before(stock), came);
    }

    /** The number of those who were first active in a month. */
    static String cohort(YearMonth first) {
        return COHORT + first;
    }

    /** True for what is the same in whichever month it is published. */
    public static boolean isForGood(String number) {
        return number.matches(COHORT + "[0-9]+-[0-9]+");
    }

    /** A number, without a cell of its own. */
    Sheet number(String name, double value) {
        numbers.put(name, value);
        return this;
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

    private void small(String name, double value, int least) {
        number(name, value);
        if (value > 0 && value < least) {
            secret.add(name);
        }
    }

    /** S-count. */
    Sheet count(Metric metric, String cell, String number, double value) {
        small(number, value, LEAST);
        cells.add(new Cell(metric, cell, value, null, null, null, null, Set.of(number), null));
        return this;
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
        String rest = denominator + " − " + numerator;
        small(numerator, part, LEAST);
        small(denominator, whole, LEAST_DENOMINATOR);
        if (!known.contains(denominator)) {
            small(rest, whole - part, LEAST);
            sum(denominator, numerator, rest);
        }
        cells.add(new Cell(
                metric,
                cell,
                value,
                part,
                whole,
                low,
                high,
                Set.of(numerator, denominator),
                value == null ? Nothing.NO_DATA : null));
        return this;
    }

    /** S-mag of a sum of what each gave; the least of these sums are shown in the unit. */
    Sheet amount(Metric metric, String cell, String number, double[] gave, double unit) {
        String contributors = number + " contributors";
        spread(number, gave);
        cells.add(new Cell(
                metric,
                cell,
                numbers.getOrDefault(number, 0.0) / unit,
                null,
                (double) gave.length,
                null,
                null,
                Set.of(number, contributors),
                null));
        return this;
    }

    /** Keeps a sum that too few make up, or one or two dominate. */
    void spread(String number, double[] gave) {
        double[] sorted = gave.clone();
        Arrays.sort(sorted);
        double sum = Arrays.stream(sorted).sum();
        int n = sorted.length;
        small(number + " contributors", n, LEAST);
        number(number, sum);
        if (n > 0 && (n < LEAST || isDominated(sorted))) {
            secret.add(number);
        }
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
        cells.add(new Cell(
                metric,
                cell,
                value == null ? null : (Double) value.doubleValue(),
                null,
                numbers.getOrDefault("nodes", 0.0),
                low,
                high,
                restsOn,
                value == null ? Nothing.NO_DATA : null));
        return this;
    }

    /** A value that rests on numbers told already. */
    Sheet derived(Metric metric, String cell, @Nullable Number value, String... restsOn) {
        cells.add(new Cell(
                metric,
                cell,
                value == null ? null : (Double) value.doubleValue(),
                null,
                null,
                null,
                null,
                Set.of(restsOn),
                value == null ? Nothing.NO_DATA : null));
        return this;
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

    public List<Sum> sums() {
        return Collections.unmodifiableList(sums);
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

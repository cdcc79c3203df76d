package org.linli.query.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Taxonomy.Category;

/**
 * Which terms are used under which categories: counted on listings whose category is known, together with the categories' own names in both languages. A text's
 * meaning is the share of each category in it by naive Bayes (Manning, Raghavan, Schütze 2008, ch. 13) with each term's shares drawn to the overall ones by {@link
 * #SMOOTHING} listings, tempered by the square root, because terms are not independent.
 */
public final class Lexicon {
    private static final double SMOOTHING = 1;
    private static final double TEMPER = 0.5;
    private static final double[] UNKNOWN = new double[0];
    private static final List<String> CATEGORIES =
            List.copyOf(Taxonomy.standard().categories().keySet());
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final String TOTAL = "*";
    private static final Lexicon STANDARD = new Lexicon(read("lexicon.txt"));

    private final SortedMap<String, Use> counted;
    private final Map<String, double[]> evidence = new HashMap<>();
    private final double[] prior;
    private final int listings;

    /** A listing whose categories are known. */
    public record Example(String text, List<String> categories) {}

    /**
     * How a term is used.
     *
     * @param listings how many use it
     * @param under how many of them stand under each category, a listing with several counting in parts
     */
    private record Use(int listings, SortedMap<String, Double> under) {}

    private Lexicon(SortedMap<String, Use> counted) {
        this.counted = counted;
        Use total = counted.getOrDefault(TOTAL, new Use(0, new TreeMap<>()));
        this.listings = total.listings();
        this.prior = shares(total.under(), 0.5, null);
        Map<String, SortedMap<String, Double>> all = new TreeMap<>();
        counted.forEach((term, use) -> all.put(term, new TreeMap<>(use.under())));
        all.remove(TOTAL);
        Taxonomy.standard().categories().values().forEach(category -> addName(all, category));
        all.forEach((term, under) -> evidence.put(term, evidence(shares(under, SMOOTHING, prior))));
    }

    /** What this release ships: docs/matching.md says which listings it was counted on. */
    public static Lexicon standard() {
        return STANDARD;
    }

    /** Counts the terms of these listings that at least so many of them use. */
    public static Lexicon learn(Collection<Example> examples, int atLeast) {
        SortedMap<String, Use> uses = new TreeMap<>();
        for (Example example : examples) {
            List<String> known = example.categories().stream()
                    .filter(id -> NUMBERS.containsKey(id) && !id.equals(Taxonomy.UNCATEGORISED))
                    .toList();
            if (!known.isEmpty()) {
                count(uses, TOTAL, known);
                TextProfile.terms(example.text()).forEach(term -> count(uses, term, known));
            }
        }
        uses.values().removeIf(use -> use.listings() < atLeast);
        return new Lexicon(parse(lines(uses)));
    }

    private static void count(SortedMap<String, Use> uses, String term, List<String> categories) {
        Use before = uses.getOrDefault(term, new Use(0, new TreeMap<>()));
        SortedMap<String, Double> under = before.under();
        categories.forEach(id -> under.merge(id, 1.0 / categories.size(), Double::sum));
        uses.put(term, new Use(before.listings() + 1, under));
    }

    private static void addName(Map<String, SortedMap<String, Double>> all, Category category) {
        TextProfile.terms(category.name().zh() + ' ' + category.name().en())
                .forEach(
                        term -> all.computeIfAbsent(term, _ -> new TreeMap<>()).merge(category.id(), 1.0, Double::sum));
    }

    /** How rare a term is among the counted listings: ln(1 + n / (1 + those that use it)). */
    double rarity(String term) {
        Use use = counted.get(term);
        return Math.log1p(listings / (1.0 + (use == null ? 0 : use.listings())));
    }

    /** How much a text of these terms is of each category, of length 1; empty when none of them is known. */
    double[] meaning(Set<String> terms) {
        List<double[]> known = terms.stream()
                .map(evidence::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return known.isEmpty() ? UNKNOWN : posterior(known);
    }

    /** The categories that terms speak of most, at most so many; none when none of them is known. */
    List<String> likely(Set<String> terms, int most) {
        double[] meaning = meaning(terms);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < meaning.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(meaning[b], meaning[a]));
        return order.stream().limit(most).map(CATEGORIES::get).toList();
    }

    private double[] posterior(List<double[]> known) {
        double[] log = new double[prior.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.log(prior[i]);
            for (double[] term : known) {
                log[i] += term[i];
            }
            largest = Math.max(largest, log[i]);
        }
        double squares = 0;
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.exp(TEMPER * (log[i] - largest));
            squares += log[i] * log[i];
        }
        for (int i = 0; i < log.length; i++) {
            log[i] /= Math.sqrt(squares);
        }
        return log;
    }

    /** The log of how much likelier each category is with the term than without knowing any. */
    private double[] evidence(double[] shares) {
        double[] log = new double[shares.length];
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.log(shares[i] / prior[i]);
        }
        return log;
    }

    /** The counts as shares, with so much added: to each the same, or in these proportions. */
    private static double[] shares(Map<String, Double> under, double more, double @Nullable [] proportions) {
        double[] shares = new double[CATEGORIES.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double added = proportions == null ? more : more * proportions[i];
            shares[i] = under.getOrDefault(CATEGORIES.get(i), 0.0) + added;
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** As it is stored: a term, how many listings use it, and of how many of them under each category, separated by spaces. */
    public List<String> lines() {
        return lines(counted);
    }

    private static List<String> lines(SortedMap<String, Use> uses) {
        List<String> lines = new ArrayList<>();
        uses.forEach((term, use) -> {
            StringBuilder line = new StringBuilder(term).append(' ').append(use.listings());
            use.under().forEach((id, count) -> line.append(String.format(Locale.ROOT, " %s=%.2f", id, count)));
            lines.add(line.toString());
        });
        return lines;
    }

    private static SortedMap<String, Use> parse(List<String> lines) {
        SortedMap<String, Use> uses = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            SortedMap<String, Double> under = new TreeMap<>();
            for (int i = 2; i < parts.length; i++) {
                String[] count = parts[i].split("=", 2);
                under.put(count[0], Double.valueOf(count[1]));
            }
            uses.put(parts[0], new Use(Integer.parseInt(parts[1]), under));
        }
        return uses;
    }

    private static SortedMap<String, Use> read(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        CATEGORIES.forEach(id -> numbers.put(id, numbers.size()));
        return Map.copyOf(numbers);
    }
}

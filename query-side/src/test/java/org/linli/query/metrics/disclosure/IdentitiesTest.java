package org.linli.query.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How the numbers add up is found out from what happens, not read off the sheets: a combination of numbers that is 0 in each of many random towns is 0 by what the numbers are. The publisher must know every one of them; one that it forgot would let
 * readers work something out.
 */
class IdentitiesTest {
    private static final YearMonth MONTH = RandomTown.BEGIN.plusMonths(17);
    private static final int MORE = 40;

    /** A multiple of whatever means are taken over. */
    private static final int MEANS = 720_720;

    /** Towns, and the numbers of their places as columns. */
    private static final class Sample {
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final List<List<Disclosure.Place>> towns = new ArrayList<>();
        private final List<long[]> rows = new ArrayList<>();

        Sample(int... communities) {
            for (long seed = 1; rows.isEmpty() || rows.size() < columns.size() + MORE; seed++) {
                Random sizes = new Random(seed);
                int[] members = IntStream.of(communities)
                        .map(most -> 3 + sizes.nextInt(most))
                        .toArray();
                RandomTown town = new RandomTown(seed, 18, 1 + sizes.nextInt(20), 0, members, new int[] {20});
                List<Disclosure.Place> places = town.month(MONTH, _ -> History.NONE).stream()
                        .filter(place -> place.id().equals("sub0") || "sub0".equals(place.parent()))
                        .map(place -> new Disclosure.Place(
                                place.id(),
                                "district".equals(place.parent()) ? null : place.parent(),
                                place.sheet(),
                                place.history()))
                        .toList();
                add(places);
            }
            for (int row = 0; row < rows.size(); row++) {
                rows.set(row, Arrays.copyOf(rows.get(row), columns.size()));
            }
        }

        private void add(List<Disclosure.Place> places) {
            Map<Integer, Long> values = new HashMap<>();
            for (Disclosure.Place place : places) {
                place.sheet().numbers().forEach((name, value) -> {
                    if (isNumber(name)) {
                        double whole = value * MEANS;
                        assertThat(whole).as(name).isCloseTo(Math.rint(whole), within(1e-6));
                        int column = columns.computeIfAbsent(place.id() + '/' + name, _ -> columns.size());
                        values.put(column, Modular.of(Math.round(whole)));
                    }
                });
            }
            long[] row = new long[columns.size()];
            values.forEach((column, value) -> row[column] = value);
            towns.add(places);
            rows.add(row);
        }

        private static boolean isNumber(String name) {
            return !name.contains(" without ")
                    && !name.contains("too few")
                    && !name.equals("below subdistrict")
                    && !name.equals("somebody's own");
        }

        /** What adds up by what the numbers are. */
        List<long[]> found() {
            return Modular.kernel(rows);
        }

        /** What the publisher reckons with, over the columns and, after them, numbers that are none. */
        List<long[]> declared(Predicate<List<String>> chosen) {
            Set<List<String>> all = new LinkedHashSet<>();
            List<Disclosure.Place> fullest = towns.stream()
                    .max(Comparator.comparingInt(town -> town.stream()
                            .mapToInt(place -> place.sheet().sums().size())
                            .sum()))
                    .orElseThrow();
            all.addAll(Disclosure.lines(MONTH, fullest));
            fullest.forEach(place -> place.sheet().known().stream()
                    .filter(name -> !name.equals("residents"))
                    .forEach(name -> all.add(List.of(place.id() + '/' + name))));
            Map<String, Integer> more = new LinkedHashMap<>(columns);
            all.forEach(line -> line.forEach(name -> more.computeIfAbsent(name, _ -> more.size())));
            return all.stream()
                    .filter(chosen)
                    .map(line -> {
                        long[] row = new long[more.size()];
                        for (int place = 0; place < line.size(); place++) {
                            row[more.getOrDefault(line.get(place), 0)] = place == 0 ? 1 : Modular.of(-1);
                        }
                        return row;
                    })
                    .toList();
        }

        /** How many sums of the columns alone follow from what is declared. */
        int held() {
            List<long[]> declared = declared(_ -> true);
            return Modular.rank(declared)
                    - Modular.rank(declared.stream()
                            .map(row -> Arrays.copyOfRange(row, columns.size(), row.length))
                            .toList());
        }

        String told(long[] identity) {
            List<String> names = List.copyOf(columns.keySet());
            return IntStream.range(0, columns.size())
                    .filter(column -> identity[column] != 0)
                    .mapToObj(column -> Modular.signed(identity[column]) + " × " + names.get(column))
                    .collect(Collectors.joining(" + "));
        }
    }

    /** Those of what was found that do not follow from what is declared. */
    private static List<String> forgotten(Sample sample, Predicate<List<String>> chosen) {
        List<long[]> declared = sample.declared(chosen);
        int rank = Modular.rank(declared);
        List<long[]> found = sample.found();
        List<long[]> both = new ArrayList<>(declared);
        int width = declared.getFirst().length;
        found.forEach(each -> both.add(Arrays.copyOf(each, width)));
        if (Modular.rank(both) == rank) {
            return List.of();
        }
        return found.stream()
                .filter(each -> {
                    List<long[]> one = new ArrayList<>(declared);
                    one.add(Arrays.copyOf(each, width));
                    return Modular.rank(one) > rank;
                })
                .limit(25)
                .map(sample::told)
                .toList();
    }

    @Test
    void every_sum_that_holds_in_a_place_and_between_places_is_known_to_the_publisher() {
        Sample sample = new Sample(25, 25);
        System.out.printf(
                "%d numbers of three places in %d towns: %d sums%n",
                sample.columns.size(), sample.rows.size(), sample.found().size());
        assertThat(forgotten(sample, _ -> true)).isEmpty();
        assertThat(sample.held())
                .as("what the publisher reckons with is so")
                .isEqualTo(sample.found().size());
        assertThat(forgotten(sample, line -> !line.contains("sub0/tier self-party")))
                .as("were one forgotten")
                .isNotEmpty();
        assertThat(forgotten(sample, line -> !line.getFirst().equals("sub0/rated pairs")))
                .as("were one forgotten")
                .isNotEmpty();
    }

    @Test
    void a_place_in_which_only_one_place_is_inhabited_has_the_numbers_of_that_place() {
        assertThat(forgotten(new Sample(25), _ -> true)).isEmpty();
    }
}

package org.linli.query.metrics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What was done in one month of a young service does not follow from what is told of its months. Whether it follows is found out from what happens: a number follows from others when it is the same combination of them in each of many random towns.
 */
class MonthByMonthTest {
    private static final int MONTHS = 5;
    private static final int MORE = 40;
    private static final List<String> KINDS = List.of("exchanges", "minutes", "volunteered", "fen");
    private static final String PLACE = "sub0";
    private static final History LONG_AGO = new History(RandomTown.BEGIN.minusMonths(30), Map.of(), Set.of());

    private static RandomTown town(long seed) {
        Random random = new Random(seed);
        return new RandomTown(
                seed, MONTHS, 2 + random.nextInt(8), 0, new int[] {20 + random.nextInt(40), 15}, new int[] {20});
    }

    /** What was done in each month: exchanges, their minutes, volunteering, gifts. */
    private static List<Long> parts(RandomTown town) {
        List<Long> parts = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            List<RandomTown.Gift> gifts = town.gifts(RandomTown.BEGIN.plusMonths(i), PLACE);
            parts.add(gifts.stream().filter(RandomTown.Gift::exchange).count());
            parts.add(gifts.stream()
                    .filter(RandomTown.Gift::exchange)
                    .mapToLong(RandomTown.Gift::minutes)
                    .sum());
            parts.add(gifts.stream()
                    .filter(gift -> !gift.exchange())
                    .mapToLong(RandomTown.Gift::minutes)
                    .sum());
            parts.add(gifts.stream().mapToLong(RandomTown.Gift::fen).sum());
        }
        return parts;
    }

    /** What is told of the place, month by month, as long as earlier months are minded so. */
    private static List<String> told(RandomTown town, UnaryOperator<History> minded) {
        List<String> told = new ArrayList<>();
        Map<String, History> before = new HashMap<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = RandomTown.BEGIN.plusMonths(i);
            List<Disclosure.Place> places =
                    town.month(month, place -> minded.apply(before.getOrDefault(place, History.NONE)));
            Map<String, Disclosure.Shown> shown = Disclosure.of(month, places);
            for (Disclosure.Place place : places) {
                Disclosure.Shown now = requireNonNull(shown.get(place.id()));
                before.put(place.id(), place.history().then(month, now.numbers(), now.withheld()));
            }
            for (String name : requireNonNull(shown.get(PLACE)).numbers().keySet()) {
                told.add(i + "/" + name);
            }
        }
        return told;
    }

    /** Which of the months' parts, if there was any, follow from what is told. */
    private static List<String> following(RandomTown of, List<String> told) {
        List<Long> done = parts(of);
        List<long[]> rows = new ArrayList<>();
        for (long seed = 1; seed <= told.size() + MORE; seed++) {
            RandomTown town = town(seed);
            Map<String, Double> numbers = new HashMap<>();
            for (int i = 0; i < MONTHS; i++) {
                String month = i + "/";
                town.place(RandomTown.BEGIN.plusMonths(i), PLACE)
                        .numbers()
                        .forEach((name, value) -> numbers.put(month + name, value));
            }
            List<Long> parts = parts(town);
            long[] row = new long[told.size() + parts.size()];
            for (int i = 0; i < told.size(); i++) {
                row[i] = Modular.of(Math.round(numbers.getOrDefault(told.get(i), 0.0) * 720_720));
            }
            for (int i = 0; i < parts.size(); i++) {
                row[told.size() + i] = Modular.of(parts.get(i) * 720_720);
            }
            rows.add(row);
        }
        long[][] matrix = rows.toArray(long[][]::new);
        int rank = Modular.reduce(matrix, told.size()).size();
        return IntStream.range(told.size(), matrix[0].length)
                .filter(part -> IntStream.range(rank, matrix.length).allMatch(row -> matrix[row][part] == 0))
                .map(part -> part - told.size())
                .filter(part -> done.get(part) > 0)
                .mapToObj(part -> part / KINDS.size() + "/" + KINDS.get(part % KINDS.size()))
                .toList();
    }

    @Test
    void what_one_month_brought_does_not_follow_from_the_months_of_a_young_service() {
        RandomTown town = town(1);
        assertThat(following(town, told(town, history -> history))).isEmpty();
        assertThat(following(town, told(town, _ -> LONG_AGO)))
                .as("were earlier months not minded")
                .isNotEmpty();
    }
}

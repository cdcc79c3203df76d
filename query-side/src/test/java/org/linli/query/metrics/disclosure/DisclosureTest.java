package org.linli.query.metrics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was held back cannot be worked out from what was published; were the small numbers alone held back, it could. */
class DisclosureTest {
    private static final YearMonth FIRST = RandomTown.BEGIN;
    private static final YearMonth LATER = FIRST.plusMonths(16);
    private static final int MONTHS = 3;

    /** A rule of what is held back. */
    private interface Rule {
        Map<String, Disclosure.Shown> of(YearMonth month, List<Disclosure.Place> places);
    }

    /** Publishes some months in turn; what the reader knows in the end of what was secret, and how much was secret. */
    private static int[] attack(long seed, YearMonth first, Rule rule) {
        RandomTown town = RandomTown.any(seed, (int) ChronoUnit.MONTHS.between(RandomTown.BEGIN, first) + MONTHS, 0);
        History begin = first.equals(FIRST) ? History.NONE : new History(FIRST.minusMonths(1), Map.of(), Set.of());
        Reader reader = new Reader();
        Map<String, History> before = new HashMap<>();
        Set<String> secret = new HashSet<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            List<Disclosure.Place> places = town.month(month, place -> before.getOrDefault(place, begin));
            Map<String, Disclosure.Shown> shown = rule.of(month, places);
            for (Disclosure.Place place : places) {
                Disclosure.Shown now = requireNonNull(shown.get(place.id()));
                reader.read(i, place, now);
                List<Disclosure.Place> children = places.stream()
                        .filter(child -> place.id().equals(child.parent()))
                        .toList();
                if (!children.isEmpty()) {
                    reader.contains(i, place, children);
                }
                if (i > 0) {
                    reader.follows(i, place.id(), "cohort " + month);
                    for (YearMonth cohort = first.minusMonths(9);
                            cohort.isBefore(month);
                            cohort = cohort.plusMonths(1)) {
                        reader.same(i, i - 1, place.id(), "cohort " + cohort);
                    }
                }
                for (String number : place.sheet().numbers().keySet()) {
                    if (place.sheet().isSecret(number)
                            && place.sheet().numbers().get(number) > 0) {
                        secret.add(Reader.name(i, place.id(), number));
                    }
                }
                before.put(
                        place.id(), before.getOrDefault(place.id(), begin).then(month, now.numbers(), now.withheld()));
            }
        }
        Set<String> known = reader.workOut();
        known.retainAll(secret);
        return new int[] {known.size(), secret.size()};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobody_works_out_what_was_held_back_over_places_breakdowns_and_months(long seed) {
        int[] found = attack(seed, LATER, Disclosure::of);
        assertThat(found[1]).as("something was secret").isPositive();
        assertThat(found[0]).as("worked out of seed %d", seed).isZero();
    }

    @Test
    void held_back_alone_the_small_numbers_would_be_worked_out() {
        int found = 0;
        int secret = 0;
        for (long seed = 1; seed <= 5; seed++) {
            int[] each = attack(seed, LATER, Disclosure::secret);
            found += each[0];
            secret += each[1];
        }
        System.out.printf("Without complementary suppression %d of %d secret numbers are worked out.%n", found, secret);
        assertThat(found).isPositive();
    }

    @Test
    void what_earlier_months_gave_away_keeps_no_month_from_being_published() {
        RandomTown town = RandomTown.any(3, MONTHS, 0);
        String cohort = "cohort " + FIRST;
        Map<String, History> told = new HashMap<>();
        String left = "";
        for (Disclosure.Place place : town.month(FIRST, _ -> History.NONE)) {
            Map<String, Double> numbers = place.sheet().numbers();
            boolean isLeft =
                    left.isEmpty() && place.id().startsWith("community") && numbers.getOrDefault(cohort, 0.0) > 0;
            left = isLeft ? place.id() : left;
            told.put(
                    place.id(),
                    isLeft
                            ? History.NONE.then(FIRST, Map.of(), numbers.keySet())
                            : History.NONE.then(FIRST, numbers, Set.of()));
        }
        Map<String, Disclosure.Shown> shown = Disclosure.of(
                FIRST.plusMonths(1), town.month(FIRST.plusMonths(1), place -> requireNonNull(told.get(place))));
        assertThat(shown).hasSameSizeAs(told);
        assertThat(requireNonNull(shown.get(left)).numbers()).containsKey(cohort);
    }
}

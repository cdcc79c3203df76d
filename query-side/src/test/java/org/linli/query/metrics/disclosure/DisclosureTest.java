package org.linli.query.metrics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.query.metrics.catalogue.Sheet;

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

    /** Of a town that has been published for long: the share of its cells that the classes alone, and that the rule, would show. */
    @Test
    void more_than_half_of_what_the_classes_would_show_stays_shown() {
        int all = 0;
        int byClass = 0;
        int shown = 0;
        for (long seed = 1; seed <= 6; seed++) {
            RandomTown town = RandomTown.any(seed, 17, 0);
            History old = new History(FIRST.minusMonths(1), Map.of(), Set.of());
            List<Disclosure.Place> places = town.month(LATER, _ -> old);
            Map<String, Disclosure.Shown> now = Disclosure.of(LATER, places);
            for (Disclosure.Place place : places) {
                for (Sheet.Cell cell : place.sheet().cells()) {
                    if (cell.nothing() == null) {
                        all++;
                        byClass += cell.restsOn().stream().noneMatch(place.sheet()::isSecret) ? 1 : 0;
                        shown += requireNonNull(now.get(place.id())).shows(cell) ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "Of %d cells with a value %d may be shown by their class, %d are shown.%n", all, byClass, shown);
        assertThat(shown).isGreaterThan(byClass / 2);
    }

    @Test
    void what_was_published_of_the_month_holds_and_the_other_places_are_as_careful() {
        RandomTown town = RandomTown.any(2, 17, 0);
        List<Disclosure.Place> places = town.month(LATER, _ -> new History(FIRST.minusMonths(1), Map.of(), Set.of()));
        Map<String, Disclosure.Shown> first = Disclosure.of(LATER, places);
        List<Disclosure.Place> half = new ArrayList<>();
        for (Disclosure.Place place : places) {
            boolean isTold = half.size() % 2 == 0;
            half.add(new Disclosure.Place(
                    place.id(), place.parent(), place.sheet(), place.history(), isTold ? first.get(place.id()) : null));
        }
        Map<String, Disclosure.Shown> second = Disclosure.of(LATER, half);
        Reader reader = new Reader();
        Set<String> secret = new HashSet<>();
        for (Disclosure.Place place : half) {
            Disclosure.Shown now = requireNonNull((place.published() == null ? second : first).get(place.id()));
            reader.read(0, place, now);
            List<Disclosure.Place> children = half.stream()
                    .filter(child -> place.id().equals(child.parent()))
                    .toList();
            if (!children.isEmpty()) {
                reader.contains(0, place, children);
            }
            place.sheet().numbers().keySet().stream()
                    .filter(name -> place.sheet().isSecret(name)
                            && place.sheet().numbers().getOrDefault(name, 0.0) > 0)
                    .forEach(name -> secret.add(Reader.name(0, place.id(), name)));
        }
        Set<String> known = reader.workOut();
        known.retainAll(secret);
        assertThat(known).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void erasures_and_voids_between_months_keep_no_month_from_being_published(long seed) {
        RandomTown town = RandomTown.any(seed, 8, 60);
        Map<String, History> before = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            YearMonth month = FIRST.plusMonths(i);
            List<Disclosure.Place> places = town.month(month, place -> before.getOrDefault(place, History.NONE));
            Map<String, Disclosure.Shown> shown = Disclosure.of(month, places);
            assertThat(shown).hasSameSizeAs(places);
            places.forEach(place -> {
                Disclosure.Shown now = requireNonNull(shown.get(place.id()));
                before.merge(
                        place.id(),
                        History.NONE.then(month, now.numbers(), now.withheld()),
                        (old, _) -> old.then(month, now.numbers(), now.withheld()));
            });
        }
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

package org.linli.query.metrics.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Measured;
import org.linli.query.metrics.catalogue.Sheet;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Party;

/** What was held back cannot be worked out from what was published; were the small numbers alone held back, it could. */
class DisclosureTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final YearMonth FIRST = YearMonth.of(2026, 3);
    private static final int MONTHS = 3;

    /** A district of two subdistricts of some communities, and what happened there. */
    private static final class Town {
        private final Random random;
        private final Map<String, Set<Integer>> communities = new HashMap<>();
        private final Map<String, @Nullable String> parents = new HashMap<>();
        private final List<String> places = new ArrayList<>();
        private final int[] home;
        private final List<int[]> exchanges = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();
        private final Instant[] joined;

        Town(long seed) {
            this.random = new Random(seed);
            place("district", null);
            int community = 0;
            List<Integer> homes = new ArrayList<>();
            for (int subdistrict = 0; subdistrict < 2; subdistrict++) {
                place("sub" + subdistrict, "district");
                int many = 1 + random.nextInt(4);
                for (int i = 0; i < many; i++) {
                    String name = "community" + community;
                    place(name, "sub" + subdistrict);
                    for (String above = name; above != null; above = parents.get(above)) {
                        requireNonNull(communities.get(above)).add(community);
                    }
                    int members = random.nextInt(5) == 0 ? random.nextInt(4) : 5 + random.nextInt(70);
                    for (int member = 0; member < members; member++) {
                        homes.add(community);
                    }
                    community++;
                }
            }
            home = homes.stream().mapToInt(Integer::intValue).toArray();
            joined = new Instant[home.length];
            Instant begin = FIRST.minusMonths(2).atDay(1).atStartOfDay(SHANGHAI).toInstant();
            for (int member = 0; member < home.length; member++) {
                joined[member] = begin.plusSeconds(random.nextInt(86_400 * 30 * (MONTHS + 1)));
            }
            for (int i = 0; i < home.length * 6; i++) {
                int one = random.nextInt(home.length);
                int other = random.nextInt(home.length);
                for (int tries = 0; tries < 4 && home[one] != home[other]; tries++) {
                    other = random.nextInt(home.length);
                }
                exchanges.add(new int[] {one, other, 15 * (1 + random.nextInt(12))});
                Instant both = joined[one].isAfter(joined[other]) ? joined[one] : joined[other];
                times.add(both.plusSeconds(1 + random.nextInt(86_400 * 60)));
            }
        }

        private void place(String name, @Nullable String parent) {
            places.add(name);
            parents.put(name, parent);
            communities.put(name, new TreeSet<>());
        }

        Ledger ledger(Instant asOf) {
            Random kind = new Random(7);
            Ledger ledger = new Ledger(asOf);
            for (int member = 0; member < home.length; member++) {
                ledger.party(
                        member,
                        new Party(
                                Party.Kind.PERSON,
                                home[member],
                                kind.nextInt(6) == 0,
                                kind.nextInt(3) == 0,
                                kind.nextBoolean(),
                                joined[member]));
            }
            int number = 0;
            for (int i = 0; i < exchanges.size(); i++) {
                int[] it = exchanges.get(i);
                if (times.get(i).isBefore(asOf)) {
                    ledger.exchange(
                            number++,
                            new Moment(times.get(i).toEpochMilli(), i),
                            it[0],
                            it[1],
                            it[2],
                            Exchanges.Help.SKILL,
                            Exchanges.NONE);
                }
            }
            return ledger.close();
        }

        List<Disclosure.Place> month(YearMonth month, Function<String, History> before) {
            Ledger ledger =
                    ledger(month.plusMonths(1).atDay(1).atStartOfDay(SHANGHAI).toInstant());
            Mobilisation forest = Mobilisation.of(ledger);
            return places.stream()
                    .map(place -> {
                        Set<Integer> there = requireNonNull(communities.get(place));
                        Sheet sheet = new Measured(
                                        ledger.within(there::contains),
                                        forest.within(there::contains),
                                        null,
                                        !place.startsWith("community"),
                                        month)
                                .sheet(Goalposts.STANDARD);
                        return new Disclosure.Place(place, parents.get(place), sheet, before.apply(place));
                    })
                    .toList();
        }
    }

    /** Publishes some months in turn; what the reader knows in the end of what was secret, and how much was secret. */
    private static int[] attack(long seed, Function<List<Disclosure.Place>, Map<String, Disclosure.Shown>> rule) {
        Town town = new Town(seed);
        Reader reader = new Reader();
        Map<String, History> before = new HashMap<>();
        Set<String> secret = new HashSet<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            List<Disclosure.Place> places = town.month(month, place -> before.getOrDefault(place, History.NONE));
            Map<String, Disclosure.Shown> shown = rule.apply(places);
            for (Disclosure.Place place : places) {
                Disclosure.Shown now = requireNonNull(shown.get(place.id()));
                reader.read(i, place, now.withheld());
                List<Disclosure.Place> children = places.stream()
                        .filter(child -> place.id().equals(child.parent()))
                        .toList();
                if (!children.isEmpty()) {
                    reader.contains(i, place, children);
                }
                if (i > 0) {
                    reader.follows(i, place.id(), "cohort " + month);
                    for (YearMonth cohort = FIRST; cohort.isBefore(month); cohort = cohort.plusMonths(1)) {
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
                        place.id(),
                        before.getOrDefault(place.id(), History.NONE).then(now.numbers(), now.withheld()));
            }
        }
        Set<String> known = reader.workOut();
        known.retainAll(secret);
        return new int[] {known.size(), secret.size()};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobody_works_out_what_was_held_back_over_places_breakdowns_and_months(long seed) {
        int[] found = attack(seed, Disclosure::of);
        assertThat(found[1]).as("something was secret").isPositive();
        assertThat(found[0]).as("worked out of seed %d", seed).isZero();
    }

    @Test
    void held_back_alone_the_small_numbers_would_be_worked_out() {
        int found = 0;
        int secret = 0;
        for (long seed = 1; seed <= 5; seed++) {
            int[] each = attack(seed, Disclosure::secret);
            found += each[0];
            secret += each[1];
        }
        System.out.printf("Without complementary suppression %d of %d secret numbers are worked out.%n", found, secret);
        assertThat(found).isPositive();
    }

    @Test
    void what_earlier_months_gave_away_keeps_no_month_from_being_published() {
        Town town = new Town(3);
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
                    isLeft ? History.NONE.then(Map.of(), numbers.keySet()) : History.NONE.then(numbers, Set.of()));
        }
        Map<String, Disclosure.Shown> shown =
                Disclosure.of(town.month(FIRST.plusMonths(1), place -> requireNonNull(told.get(place))));
        assertThat(shown).hasSameSizeAs(told);
        assertThat(requireNonNull(shown.get(left)).numbers()).containsKey(cohort);
    }
}

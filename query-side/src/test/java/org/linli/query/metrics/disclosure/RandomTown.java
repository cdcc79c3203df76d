package org.linli.query.metrics.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Measured;
import org.linli.query.metrics.catalogue.Sheet;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Party;

/** A district of subdistricts of communities, with members and organisations, and everything that figures are made of happening at random from a month on. */
final class RandomTown {
    static final YearMonth BEGIN = YearMonth.of(2026, 3);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int ORGANISATIONS = 4;
    private static final int DAY = 86_400;

    private final Random random;
    private final int months;
    private final Map<String, Set<Integer>> communities = new HashMap<>();
    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final int members;
    private final Map<String, Integer> counted = new HashMap<>();

    /** Told to a ledger, with the next numbers of exchanges, acts, requests and disputes. */
    private interface Telling {
        void to(Ledger ledger, int[] next);
    }

    /** Something that happened; an exchange says who gave what, for whoever reckons with it apart. */
    private record Fact(Instant at, @Nullable Gift gift, Telling telling) {}

    /** An exchange or an act: the community where it counts. */
    record Gift(int community, int member, boolean exchange, int minutes, long fen) {}

    /**
     * With so many members in each community of each subdistrict.
     *
     * @param months for how long things happen
     * @param each how many things a member does
     * @param gone how many are erased and how many exchanges voided
     */
    RandomTown(long seed, int months, double each, int gone, int[]... subdistricts) {
        this.random = new Random(seed);
        this.months = months;
        place("district", null);
        int community = 0;
        List<Integer> homes = new ArrayList<>();
        for (int subdistrict = 0; subdistrict < subdistricts.length; subdistrict++) {
            place("sub" + subdistrict, "district");
            for (int many : subdistricts[subdistrict]) {
                String name = "community" + community;
                place(name, "sub" + subdistrict);
                for (String above = name; above != null; above = parents.get(above)) {
                    requireNonNull(communities.get(above)).add(community);
                }
                for (int member = 0; member < many; member++) {
                    homes.add(community);
                }
                community++;
            }
        }
        members = homes.size();
        places.forEach(place -> counted.put(place, 100 + random.nextInt(1_000)));
        homes.forEach(this::join);
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            parties.add(new Party(
                    organisation % 2 == 0 ? Party.Kind.PUBLIC : Party.Kind.MARKET,
                    random.nextInt(community),
                    false,
                    false,
                    null,
                    begin()));
        }
        for (int i = 0; i < members * each; i++) {
            exchange();
            if (i % 5 == 0) {
                beside();
            }
        }
        for (int i = 0; i < gone; i++) {
            erase();
        }
        facts.sort(Comparator.comparing(Fact::at));
    }

    /** Of a few subdistricts of a few communities, some of them very small. */
    static RandomTown any(long seed, int months, int gone) {
        Random random = new Random(seed);
        int[][] sizes = new int[2][];
        for (int subdistrict = 0; subdistrict < sizes.length; subdistrict++) {
            sizes[subdistrict] = random.ints(1 + random.nextInt(4), 0, 5)
                    .map(kind -> kind == 0 ? random.nextInt(4) : 5 + random.nextInt(90))
                    .toArray();
        }
        return new RandomTown(seed, months, 2.5 * months, gone, sizes);
    }

    private void place(String name, @Nullable String parent) {
        places.add(name);
        parents.put(name, parent);
        communities.put(name, new TreeSet<>());
    }

    private static Instant begin() {
        return BEGIN.atDay(1).atStartOfDay(SHANGHAI).toInstant();
    }

    static Instant end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(SHANGHAI).toInstant();
    }

    private void join(int community) {
        parties.add(new Party(
                Party.Kind.PERSON,
                community,
                random.nextInt(6) == 0,
                random.nextInt(3) == 0,
                random.nextInt(6) == 0 ? null : random.nextBoolean(),
                begin().plusSeconds(random.nextInt(DAY * 28 * months))));
    }

    /** Some do much, some hardly anything, some nothing. */
    private int member() {
        int member = random.nextInt(members);
        return member % 7 == 0 ? (member + 1) % members : random.nextInt(3) == 0 ? member - member % 3 : member;
    }

    private int anybody() {
        return random.nextInt(12) == 0 ? members + random.nextInt(ORGANISATIONS) : member();
    }

    /** After both of them joined, more often soon than late. */
    private Instant time(int one, int other) {
        Instant from = parties.get(one).registered().isAfter(parties.get(other).registered())
                ? parties.get(one).registered()
                : parties.get(other).registered();
        return from.plusSeconds(1 + random.nextInt(1 + random.nextInt(DAY * 30 * months)));
    }

    private void add(Instant at, @Nullable Gift gift, Telling telling) {
        facts.add(new Fact(at, gift, telling));
    }

    private void exchange() {
        int one = anybody();
        int other = anybody();
        for (int tries = 0;
                tries < 3 && parties.get(one).community() != parties.get(other).community();
                tries++) {
            other = anybody();
        }
        int to = random.nextInt(5) == 0 && one + 2 < members ? one + 2 : other;
        if (one == to) {
            return;
        }
        Instant at = time(one, to);
        int minutes = 15 * (1 + random.nextInt(12));
        Exchanges.Help help = List.of(Exchanges.Help.values()).get(random.nextInt(3));
        boolean voided = random.nextInt(20) == 0;
        int rated = random.nextInt(4);
        boolean disputed = random.nextInt(8) == 0;
        boolean asked = to < members && random.nextInt(3) == 0;
        long askedAt = at.toEpochMilli() - 3_600_000L * (1 + random.nextInt(random.nextInt(3) == 0 ? 1_500 : 200));
        List<Integer> shown = List.of(random.nextBoolean() ? one : member(), member(), member(), one);
        boolean upheld = random.nextBoolean();
        long then = at.toEpochMilli();
        Gift gift = voided ? null : new Gift(parties.get(one).community(), one, true, minutes, 0);
        add(at, gift, (ledger, next) -> {
            int number = next[0]++;
            int request = Exchanges.NONE;
            if (asked) {
                request = next[2]++;
                ledger.request(request, askedAt, to);
                ledger.shown(new Moment(askedAt, number), request, shown);
                ledger.accepted(new Moment(then - 1_000_000, number), request, one);
            }
            ledger.exchange(number, new Moment(then, number), one, to, minutes, help, request);
            if (rated < 2) {
                ledger.outcome(then, number, to, one, rated);
            }
            if (disputed) {
                int dispute = next[3]++;
                ledger.dispute(dispute, then, to, one);
                if (upheld) {
                    ledger.upheld(dispute, then);
                }
            }
            if (voided) {
                ledger.voidExchange(number);
            }
        });
    }

    /** What a member does beside exchanges. */
    private void beside() {
        int member = member();
        int other = member();
        Instant at = time(member, other);
        long then = at.toEpochMilli();
        int minutes = 15 * (1 + random.nextInt(8));
        long fen = 100L * (1 + random.nextInt(50));
        int community = parties.get(member).community();
        switch (random.nextInt(6)) {
            case 0 ->
                add(
                        at,
                        new Gift(community, member, false, minutes, 0),
                        (ledger, next) -> ledger.act(next[1]++, then, member, minutes, 0));
            case 1 ->
                add(
                        at,
                        new Gift(community, member, false, 0, fen),
                        (ledger, next) -> ledger.act(next[1]++, then, member, 0, fen));
            case 2 -> add(at, null, (ledger, next) -> ledger.invitation(new Moment(then, next[0]), other, member));
            case 3 -> add(at, null, (ledger, next) -> ledger.offer(then, member, (int) (fen % 7)));
            case 4 ->
                add(at, null, (ledger, next) -> {
                    int request = next[2]++;
                    ledger.request(request, then, member);
                    ledger.shown(new Moment(then, next[0]), request, List.of(other));
                    if (fen % 300 == 0) {
                        ledger.expired(then, request);
                    } else if (fen % 400 == 0) {
                        ledger.accepted(new Moment(then, next[0]), request, other);
                    }
                });
            default ->
                add(at, null, (ledger, next) -> {
                    int request = next[2]++;
                    ledger.request(request, then, member);
                    ledger.withdrawn(then, request);
                });
        }
    }

    private void erase() {
        int member = member();
        Instant at = begin().plusSeconds(random.nextInt(DAY * 30 * months));
        add(at, null, (ledger, next) -> ledger.erase(member));
        int exchange = random.nextInt(Math.max(1, facts.size() / 3));
        add(at, null, (ledger, next) -> {
            if (exchange < next[0]) {
                ledger.voidExchange(exchange);
            }
        });
    }

    /** Everything that happened before. */
    Ledger ledger(Instant asOf) {
        Ledger ledger = new Ledger(asOf);
        for (int party = 0; party < parties.size(); party++) {
            ledger.party(party, parties.get(party));
        }
        int[] next = new int[4];
        facts.stream()
                .filter(fact -> fact.at().isBefore(asOf))
                .forEach(fact -> fact.telling().to(ledger, next));
        return ledger.close();
    }

    List<String> places() {
        return places;
    }

    /** What was given in the month, in a place. */
    List<Gift> gifts(YearMonth month, String place) {
        Set<Integer> there = requireNonNull(communities.get(place));
        return facts.stream()
                .filter(fact -> !fact.at().isBefore(end(month.minusMonths(1)))
                        && fact.at().isBefore(end(month)))
                .map(Fact::gift)
                .filter(gift -> gift != null && there.contains(gift.community()))
                .map(gift -> requireNonNull(gift))
                .toList();
    }

    /** What is measured of one place at the end of a month. */
    Sheet place(YearMonth month, String place) {
        Ledger ledger = ledger(end(month));
        return sheet(ledger, Mobilisation.of(ledger), place, month);
    }

    private Sheet sheet(Ledger ledger, Mobilisation forest, String place, YearMonth month) {
        Set<Integer> there = requireNonNull(communities.get(place));
        return new Measured(
                        ledger.within(there::contains),
                        forest.within(there::contains),
                        (long) requireNonNull(counted.get(place)),
                        !place.startsWith("community"),
                        month)
                .sheet(Goalposts.STANDARD);
    }

    /** What is measured of each place at the end of a month. */
    List<Disclosure.Place> month(YearMonth month, Function<String, History> before) {
        Ledger ledger = ledger(end(month));
        Mobilisation forest = Mobilisation.of(ledger);
        return places.stream()
                .map(place -> new Disclosure.Place(
                        place, parents.get(place), sheet(ledger, forest, place, month), before.apply(place)))
                .toList();
    }
}

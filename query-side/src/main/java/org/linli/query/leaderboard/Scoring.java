package org.linli.query.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.query.leaderboard.Deed.Change;
import org.linli.query.leaderboard.Evidence.State;
import org.linli.query.leaderboard.Inputs.Cut;
import org.linli.query.leaderboard.Inputs.Looked;
import org.linli.query.leaderboard.Ranking.Row;
import org.linli.query.metrics.scalar.Suppression;

/**
 * Works a board out: who stands there by how many different ones they helped, then by verified outcomes; never by how often something was entered. Whatever lies
 * inside a closed ring counts once a reviewer says so.
 */
final class Scoring {
    private final Inputs inputs;
    private final List<Ring> rings;

    /** Exchanges inside rings that do not count. */
    private final Set<String> held = new HashSet<>();

    private volatile @Nullable Ranking board;

    Scoring(Inputs inputs) {
        this.inputs = inputs;
        this.rings = inputs.period().months().stream().flatMap(this::ringsOf).toList();
        rings.stream().filter(Ring::holdsBack).forEach(ring -> held.addAll(ring.exchanges()));
    }

    /** What was held back, or had been. */
    List<Ring> rings() {
        return rings;
    }

    /** What a row is made of, in the order of days and sources; also what does not count, and why not. Nothing of who may not stand on the board. */
    List<Evidence> evidence(String holder) {
        return all().filter(each -> each.holder().equals(holder) && mayStand(each.member()))
                .sorted(Comparator.comparing(Evidence::day)
                        .thenComparing(Evidence::source)
                        .thenComparing(each -> each.member().value()))
                .toList();
    }

    /** What was known of by then. */
    private Stream<Evidence> all() {
        return inputs.deeds().stream()
                .flatMap(row -> row.deeds().entrySet().stream()
                        .filter(entry -> isOfTheBoard(entry.getValue())
                                && entry.getValue().since() <= inputs.asOf())
                        .map(entry -> evidence(row, entry.getKey(), entry.getValue())));
    }

    private boolean isOfTheBoard(Deed deed) {
        return switch (inputs.kind()) {
            case RESIDENTS -> deed.kind() == Deed.Kind.HELP;
            case VOLUNTEERS -> deed.kind() == Deed.Kind.SERVICE;
            case PARTY, COMMUNITIES -> true;
        };
    }

    private String holder(Deeds row) {
        return inputs.kind() == BoardKind.COMMUNITIES
                ? row.community().value()
                : row.member().value();
    }

    private Evidence evidence(Deeds row, String source, Deed deed) {
        Change now = deed.asOf(inputs.asOf());
        String holder = holder(row);
        Cut cut = new Cut(holder, source);
        return new Evidence(
                holder,
                row.member(),
                source,
                now == null ? deed.changes().getLast().event() : now.event(),
                deed.kind(),
                deed.served(),
                deed.day(),
                now == null ? 0 : now.minutes(),
                now == null || now.source() == null ? 0 : now.source().weight(inputs.rules()),
                state(deed, source, cut, now));
    }

    private State state(Deed deed, String source, Cut cut, @Nullable Change now) {
        if (inputs.decided().leftOut().contains(cut)) {
            return State.LEFT_OUT;
        }
        if (now == null) {
            return State.VOID;
        }
        if (deed.since() > inputs.frozen() && !inputs.decided().letIn().contains(cut)) {
            return State.LATE;
        }
        return held.contains(source) ? State.HELD_BACK : State.COUNTS;
    }

    /** Who stands where. */
    Ranking board() {
        Ranking known = board;
        if (known == null) {
            known = rank();
            board = known;
        }
        return known;
    }

    private Ranking rank() {
        Map<String, Tally> tallies = new TreeMap<>();
        all().filter(each -> mayStand(each.member()))
                .forEach(each ->
                        tallies.computeIfAbsent(each.holder(), this::tally).add(each));
        List<Tally> order = tallies.values().stream()
                .filter(tally -> tally.counts)
                .sorted(Comparator.comparing(Tally::isHidden)
                        .thenComparing(Comparator.comparingLong(Tally::beneficiaries)
                                .thenComparingLong(Tally::outcomes)
                                .reversed())
                        .thenComparing(tally -> tally.holder))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Tally tally : order) {
            long rank = rows.isEmpty() || !isTied(rows.getLast(), tally)
                    ? rows.size() + 1L
                    : rows.getLast().rank();
            rows.add(
                    new Row(rank, tally.holder, tally.beneficiaries(), tally.outcomes(), tally.held, tally.isHidden()));
        }
        return new Ranking(head(), List.copyOf(rows), rings);
    }

    /** On a board of communities no member stands. */
    private boolean mayStand(MemberId member) {
        return inputs.kind() == BoardKind.COMMUNITIES || inputs.mayStand().test(member);
    }

    private static boolean isTied(Row above, Tally tally) {
        return above.hidden() == tally.isHidden()
                && above.beneficiaries() == tally.beneficiaries()
                && above.outcomes() == tally.outcomes();
    }

    private String head() {
        return inputs.kind() + "\t" + inputs.period() + "\t" + inputs.rules().version();
    }

    private Tally tally(String holder) {
        return new Tally(holder, inputs.kind() == BoardKind.COMMUNITIES ? Suppression.LEAST : 0);
    }

    /** What counts for one row. */
    private static final class Tally {
        private final String holder;

        /** Different people who were helped, for the numbers to be told. */
        private final int least;

        private final Set<String> people = new HashSet<>();
        private final Map<String, Integer> served = new TreeMap<>();
        private final Map<String, Integer> days = new TreeMap<>();
        private boolean counts;
        private int held;

        Tally(String holder, int least) {
            this.holder = holder;
            this.least = least;
        }

        void add(Evidence deed) {
            if (deed.state() == State.HELD_BACK) {
                held++;
            }
            if (deed.state() == State.COUNTS) {
                counts = true;
                if (deed.kind() == Deed.Kind.HELP) {
                    people.add(deed.served());
                }
                served.merge(deed.served(), deed.weight(), Math::max);
                days.merge(deed.served() + ' ' + deed.day(), deed.weight(), Math::max);
            }
        }

        boolean isHidden() {
            return people.size() < least;
        }

        long beneficiaries() {
            return isHidden() ? 0 : sum(served);
        }

        long outcomes() {
            return isHidden() ? 0 : sum(days);
        }

        private static long sum(Map<String, Integer> weights) {
            return weights.values().stream().mapToLong(Integer::longValue).sum();
        }
    }

    private Stream<Ring> ringsOf(Period month) {
        if (inputs.kind() == BoardKind.VOLUNTEERS) {
            return Stream.of();
        }
        Rings search = new Rings(inputs.rules().ringMost(), inputs.rules().ringShare());
        Map<String, SortedMap<String, String>> here = new HashMap<>();
        help(inputs.deeds(), month, (source, by, to) -> {
            search.add(by, to);
            here.computeIfAbsent(by, _ -> new TreeMap<>()).put(source, to);
            here.computeIfAbsent(to, _ -> new TreeMap<>()).put(source, by);
        });
        help(inputs.elsewhere(), month, (_, by, to) -> search.add(by, to));
        return search.find(here.keySet()).stream()
                .map(ids -> ring(month, ids, search, here))
                .filter(ring ->
                        !ring.exchanges().isEmpty() && ring.members().stream().anyMatch(this::mayStand));
    }

    /** Takes an exchange and whose help for whom it was. */
    private interface Helping {
        void exchange(String source, String by, String to);
    }

    /** The exchanges of a month that count, as long as none is held back. */
    private void help(List<Deeds> rows, Period month, Helping to) {
        rows.stream()
                .filter(row -> row.month().equals(month))
                .forEach(row -> row.deeds().forEach((source, deed) -> {
                    if (deed.kind() == Deed.Kind.HELP && counts(row, source, deed)) {
                        to.exchange(source, row.member().value(), deed.served());
                    }
                }));
    }

    private boolean counts(Deeds row, String source, Deed deed) {
        return state(deed, source, new Cut(holder(row), source), deed.asOf(inputs.asOf())) == State.COUNTS;
    }

    private Ring ring(Period month, SortedSet<String> ids, Rings search, Map<String, SortedMap<String, String>> here) {
        List<MemberId> members = ids.stream().map(MemberId::new).toList();
        SortedSet<String> exchanges = new TreeSet<>();
        ids.forEach(id -> here.getOrDefault(id, new TreeMap<>()).forEach((source, other) -> {
            if (ids.contains(other)) {
                exchanges.add(source);
            }
        }));
        List<Ring.Share> shares = ids.stream()
                .map(id -> new Ring.Share(search.inside(id, ids), search.all(id)))
                .toList();
        Boolean counts = inputs.decided().rings().stream()
                .filter(looked ->
                        looked.month().equals(month) && looked.members().equals(members))
                .map(Looked::counts)
                .findFirst()
                .orElse(null);
        return new Ring(month, members, shares, List.copyOf(exchanges), counts);
    }
}

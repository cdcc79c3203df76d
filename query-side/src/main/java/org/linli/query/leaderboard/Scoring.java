package org.linli.query.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
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

    private Stream<Evidence> all() {
        return inputs.deeds().stream()
                .flatMap(row -> row.deeds().entrySet().stream()
                        .filter(entry -> isOfTheBoard(entry.getValue()))
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
        Rings search = new Rings(inputs.rules().ringMost(), inputs.rules().ringShare());
        SortedMap<String, Help> exchanges = new TreeMap<>();
        for (Deeds row : inputs.deeds()) {
            row.deeds().forEach((source, deed) -> {
                if (row.month().equals(month) && isHelpThatCounts(row, source, deed)) {
                    exchanges.put(source, new Help(row.member().value(), deed.served()));
                }
            });
        }
        exchanges.values().forEach(help -> search.add(help.by(), help.to()));
        return search.find().stream()
                .map(ring -> ring(month, ring, exchanges))
                .filter(ring -> ring.members().stream().anyMatch(this::mayStand));
    }

    private boolean isHelpThatCounts(Deeds row, String source, Deed deed) {
        return deed.kind() == Deed.Kind.HELP
                && inputs.kind() != BoardKind.VOLUNTEERS
                && state(deed, source, new Cut(holder(row), source), deed.asOf(inputs.asOf())) == State.COUNTS;
    }

    private record Help(String by, String to) {
        boolean has(String member) {
            return by.equals(member) || to.equals(member);
        }

        boolean isIn(Set<String> ring) {
            return ring.contains(by) && ring.contains(to);
        }
    }

    private Ring ring(Period month, SortedSet<String> ids, SortedMap<String, Help> exchanges) {
        List<MemberId> members = ids.stream().map(MemberId::new).toList();
        SortedMap<String, Help> inside = new TreeMap<>(exchanges);
        inside.values().removeIf(help -> !help.isIn(ids));
        List<Ring.Share> shares = ids.stream()
                .map(id -> new Ring.Share(count(inside, id), count(exchanges, id)))
                .toList();
        Boolean counts = inputs.decided().rings().stream()
                .filter(looked ->
                        looked.month().equals(month) && looked.members().equals(members))
                .map(Looked::counts)
                .findFirst()
                .orElse(null);
        return new Ring(month, members, shares, List.copyOf(new TreeSet<>(inside.keySet())), counts);
    }

    private static int count(SortedMap<String, Help> exchanges, String member) {
        return (int)
                exchanges.values().stream().filter(help -> help.has(member)).count();
    }
}

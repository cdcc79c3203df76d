package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Arcs;
import org.linli.query.metrics.graph.Closure;
import org.linli.query.metrics.graph.Clustering;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.ledger.TieTypes;

/**
 * D1 to D3, E1, E2 and H5: who gave whom how often in the last 365 days. An edge comes and goes at the price of the neighbours that its two ends have in common, with the triangles that it
 * closes.
 */
final class LiveNetwork {
    /** Of fewer than one in so many persons a table is kept that is as long as they are. */
    private static final int FEW = 16;

    private final People people;
    private final Pairs pairs;

    private final Table.Field given;
    private final Table.Field back;
    private final Table.Field degree;
    private final Table.Field corners;
    private final Object2IntOpenHashMap<TieTypes.Type> types = new Object2IntOpenHashMap<>();
    private final Pairs.Common closing;
    private int nodes;
    private int arcs;
    private int mutual;
    private long exchanges;
    private long both;
    private long wedges;
    private long triangles;
    private int sign;
    private int common;

    LiveNetwork(People people, Pairs pairs, Members members) {
        this.given = pairs.given;
        this.back = pairs.back;
        this.degree = members.degree;
        this.corners = members.corners;
        this.people = people;
        this.pairs = pairs;
        this.closing = (third, _, marked, _, otherMarked) -> {
            if (marked && otherMarked) {
                common++;
                corners.add(third, sign);
            }
        };
    }

    private boolean isOfPersons(int pair) {
        return people.isPerson(pairs.first(pair)) && people.isPerson(pairs.second(pair));
    }

    /** An exchange of the pair enters the last 365 days (1) or leaves them (−1). */
    void exchange(int pair, boolean secondGave, int more) {
        boolean ofPersons = isOfPersons(pair);
        boolean were = isTied(pair);
        if (ofPersons) {
            count(pair, -1);
        }
        (secondGave ? back : given).add(pair, more);
        if (ofPersons) {
            exchanges += more;
            count(pair, 1);
        }
        if (were != isTied(pair)) {
            classify(pair, more);
            if (ofPersons) {
                tie(pair, more);
            }
        }
    }

    boolean isTied(int pair) {
        return given.get(pair) + back.get(pair) > 0;
    }

    private void count(int pair, int more) {
        int one = given.get(pair);
        int other = back.get(pair);
        arcs += more * ((one > 0 ? 1 : 0) + (other > 0 ? 1 : 0));
        mutual += more * (one > 0 && other > 0 ? 1 : 0);
        both += 2L * more * Math.min(one, other);
    }

    /** A party that has become something else is classified anew: its ties go and come. */
    void reclassify(int party, int more) {
        pairs.forEach(party, (_, pair, _) -> {
            if (isTied(pair)) {
                classify(pair, more);
            }
        });
    }

    private void classify(int pair, int more) {
        types.addTo(people.tie(pairs.first(pair), pairs.second(pair)), more);
    }

    private void tie(int pair, int more) {
        int one = pairs.first(pair);
        int other = pairs.second(pair);
        sign = more;
        common = 0;
        pairs.forEachCommon(pair, closing);
        corners.add(one, more * common);
        corners.add(other, more * common);
        triangles += (long) more * common;
        pairs.mark(pair, more > 0);
        reach(one, more);
        reach(other, more);
    }

    private void reach(int person, int more) {
        int after = degree.add(person, more);
        wedges += more > 0 ? after - 1 : -after;
        if (after == (more > 0 ? 1 : 0)) {
            nodes += more;
        }
    }

    TieTypes types() {
        return new TieTypes(Map.copyOf(types));
    }

    Reciprocity reciprocity() {
        return Reciprocity.of(nodes, arcs, mutual, (double) both, (double) exchanges);
    }

    Closure closure() {
        double sum = 0;
        int able = 0;
        for (int person = 0; person < people.size(); person++) {
            double known = degree.get(person);
            if (known > 1) {
                sum += 2.0 * corners.get(person) / (known * (known - 1));
                able++;
            }
        }
        return new Closure(
                triangles, ratio(3.0 * triangles, wedges), new Clustering(ratio(sum, nodes), ratio(sum, able)));
    }

    private static @Nullable Double ratio(double part, long whole) {
        return whole == 0 ? null : (Double) (part / whole);
    }

    /** Who is in the network. */
    int[] persons() {
        return IntStream.range(0, people.size())
                .filter(person -> degree.get(person) > 0)
                .toArray();
    }

    /** Those of some pairs who are in the network by them, by number. */
    int[] persons(IntList pairs) {
        BitSet found = new BitSet();
        for (int pair : pairs) {
            if (isTied(pair) && isOfPersons(pair)) {
                found.set(this.pairs.first(pair));
                found.set(this.pairs.second(pair));
            }
        }
        return found.stream().toArray();
    }

    /** D, over these persons, by pairs of which both are among them or neither is in the network. */
    Digraph digraph(int[] persons, IntStream pairs) {
        IntUnaryOperator node = numbers(persons);
        Arcs all = new Arcs();
        pairs.filter(pair -> isTied(pair) && isOfPersons(pair)).forEach(pair -> {
            int one = node.applyAsInt(this.pairs.first(pair));
            int other = node.applyAsInt(this.pairs.second(pair));
            if (given.get(pair) > 0) {
                all.add(one, other, given.get(pair));
            }
            if (back.get(pair) > 0) {
                all.add(other, one, back.get(pair));
            }
        });
        return all.over(persons.length);
    }

    /** H5 of some pairs. */
    TieTypes types(IntList some) {
        Object2IntOpenHashMap<TieTypes.Type> counts = new Object2IntOpenHashMap<>();
        for (int pair : some) {
            if (isTied(pair)) {
                counts.addTo(people.tie(pairs.first(pair), pairs.second(pair)), 1);
            }
        }
        return new TieTypes(Map.copyOf(counts));
    }

    /** Of some persons each one's place among them; of anybody else −1. */
    private IntUnaryOperator numbers(int[] persons) {
        if (persons.length < people.size() / FEW) {
            Int2IntOpenHashMap numbers = new Int2IntOpenHashMap(persons.length);
            numbers.defaultReturnValue(-1);
            for (int each = 0; each < persons.length; each++) {
                numbers.put(persons[each], each);
            }
            return numbers::get;
        }
        int[] numbers = new int[people.size()];
        Arrays.fill(numbers, -1);
        for (int each = 0; each < persons.length; each++) {
            numbers[persons[each]] = each;
        }
        return person -> numbers[person];
    }
}

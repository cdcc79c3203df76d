package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Triangles;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.FigureSource;
import org.linli.query.metrics.ledger.Fulfilment;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Parties;
import org.linli.query.metrics.ledger.Party;
import org.linli.query.metrics.ledger.Returns;
import org.linli.query.metrics.ledger.SharedValue;
import org.linli.query.metrics.ledger.SuggestionFigures;
import org.linli.query.metrics.ledger.TieTypes;
import org.linli.query.metrics.ledger.Ties;
import org.linli.query.metrics.ledger.Trust;

/**
 * The live figures of a place, read off what its members' rows hold, so that it takes as long as there are members and exchanges of theirs: what the members did, whoever with, and the network that they are among
 * themselves. The mobilisation forest is that of everybody, of which the place's members are counted.
 */
final class LivePlace implements FigureSource, Parties {
    private final Live live;
    private final IntPredicate there;
    private final int[] parties;
    private final BitSet inside = new BitSet();

    /** Pairs of which both are there. */
    private final IntArrayList within;

    private final int[] persons;
    private final Digraph given;
    private final Graph dealt;
    private @Nullable Triangles triangles;

    LivePlace(Live live, IntPredicate there) {
        this.live = live;
        this.there = there;
        this.parties = live.people.of(there);
        for (int party : parties) {
            inside.set(party);
        }
        this.within = live.pairs.among(parties, inside::get);
        this.persons = live.network.persons(within);
        this.given = live.network.digraph(persons, within.intStream());
        this.dealt = given.undirected();
    }

    /** True for somebody whom a member of the place deals with in the place: another member, or an organisation anywhere. */
    private boolean isNear(int other) {
        return inside.get(other) || !live.people.isPerson(other);
    }

    @Override
    public Parties parties() {
        return this;
    }

    @Override
    public Party party(int number) {
        return live.people.party(number);
    }

    @Override
    public boolean isLiving(int party) {
        return inside.get(party) && live.people.isLiving(party);
    }

    @Override
    public IntStream registered() {
        return IntStream.of(parties).filter(live.people::isRegistered);
    }

    @Override
    public long asOf() {
        return live.people.asOf();
    }

    @Override
    public Engagement engagement() {
        return live.activity.figures(this, parties);
    }

    @Override
    public Contribution contribution() {
        return Contribution.of(
                IntStream.of(parties).filter(live.people::isLiving).mapToDouble(live.members.given::get),
                (int) registered().count());
    }

    @Override
    public Fulfilment fulfilment() {
        return live.requests.fulfilment(asOf(), inside::get);
    }

    @Override
    public SuggestionFigures suggestions(int k) {
        return live.requests.suggestions(asOf(), inside::get, k);
    }

    @Override
    public int[] persons() {
        return persons.clone();
    }

    @Override
    public Digraph given() {
        return given;
    }

    @Override
    public Graph dealt() {
        return dealt;
    }

    @Override
    public Triangles triangles() {
        Triangles known = triangles;
        if (known == null) {
            known = Triangles.of(dealt);
            triangles = known;
        }
        return known;
    }

    @Override
    public TieTypes tieTypes() {
        IntArrayList pairs = new IntArrayList(within);
        for (int party : parties) {
            live.pairs.forEach(party, (other, pair, _) -> {
                if (!inside.get(other) && isNear(other)) {
                    pairs.add(pair);
                }
            });
        }
        return live.network.types(pairs);
    }

    @Override
    public Ties ties() {
        return live.ties.figures(within, inside);
    }

    @Override
    public Returns returns() {
        return live.returns.figures(within);
    }

    @Override
    public Trust trust() {
        Long2LongOpenHashMap pairs = new Long2LongOpenHashMap();
        for (int party : parties) {
            live.trust.forEach(party, this::isNear, other -> !inside.get(other) && isNear(other), pairs);
        }
        double positive =
                pairs.values().longStream().mapToDouble(LiveTrust::mean).sum();
        return new Trust(pairs.size(), positive, live.trust.disputes(this::isAmong), live.value.exchanges(there));
    }

    private boolean isAmong(int one, int other) {
        return isNear(one) && isNear(other) && (inside.get(one) || inside.get(other));
    }

    @Override
    public Mobilisation mobilisation() {
        return Mobilisation.of(live.forest.grow(live.people, live.log), parties);
    }

    @Override
    public SharedValue value() {
        return live.value.figures(there);
    }
}

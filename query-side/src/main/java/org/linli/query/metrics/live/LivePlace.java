package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
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
    private final int[] parties;
    private final BitSet inside = new BitSet();
    private final int[] persons;
    private final Digraph given;
    private final Graph dealt;
    private @Nullable Triangles triangles;

    LivePlace(Live live, IntPredicate there) {
        this.live = live;
        this.parties = live.people.of(there);
        for (int party : parties) {
            inside.set(party);
        }
        this.persons = IntStream.of(parties).filter(this::isInNetwork).sorted().toArray();
        this.given = live.network.digraph(persons);
        this.dealt = given.undirected();
    }

    private boolean isInNetwork(int party) {
        boolean[] any = {false};
        live.pairs.forEach(party, (other, _, marked) -> any[0] |= marked && inside.get(other));
        return any[0];
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
        Map<TieTypes.Type, Integer> types = new EnumMap<>(TieTypes.Type.class);
        for (int party : parties) {
            live.pairs.forEach(party, (other, pair, _) -> {
                boolean once = inside.get(other) ? party < other : isNear(other);
                if (once && live.network.isTied(pair)) {
                    types.merge(live.people.tie(party, other), 1, Integer::sum);
                }
            });
        }
        return new TieTypes(types);
    }

    @Override
    public Ties ties() {
        return live.ties.figures(parties, inside);
    }

    @Override
    public Returns returns() {
        return live.returns.figures(parties, inside);
    }

    @Override
    public Trust trust() {
        Long2LongOpenHashMap pairs = new Long2LongOpenHashMap();
        for (int party : parties) {
            live.trust.forEach(party, this::isNear, other -> !inside.get(other) && isNear(other), pairs);
        }
        int exchanges = 0;
        for (int party : parties) {
            for (int exchange = live.histories.last(party);
                    exchange != Histories.NONE && live.log.at(exchange) >= live.year.begin();
                    exchange = live.histories.before(party, exchange)) {
                boolean gave = live.log.provider(exchange) == party;
                int other = live.log.other(party, exchange);
                exchanges += isNear(other) && (gave || !inside.get(other)) ? 1 : 0;
            }
        }
        double positive =
                pairs.values().longStream().mapToDouble(LiveTrust::mean).sum();
        return new Trust(pairs.size(), positive, live.trust.disputes(this::isAmong), exchanges);
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
        LiveValue value = new LiveValue();
        for (int party : parties) {
            for (int exchange = live.histories.last(party);
                    exchange != Histories.NONE && live.log.at(exchange) >= live.year.begin();
                    exchange = live.histories.before(party, exchange)) {
                if (live.log.provider(exchange) == party) {
                    value.exchange(1, live.log.help(exchange), live.log.minutes(exchange), !live.tied.get(exchange));
                }
            }
            live.acts.forEach(party, (act, at) -> {
                if (at >= live.actsOfYear.begin()) {
                    value.act(1, live.acts.minutes(act), live.acts.fen(act));
                }
            });
        }
        return value.figures();
    }
}

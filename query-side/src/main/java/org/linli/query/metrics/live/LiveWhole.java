package org.linli.query.metrics.live;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Closure;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.graph.Triangles;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.ledger.Engagement;
import org.linli.query.metrics.ledger.FigureSource;
import org.linli.query.metrics.ledger.Fulfilment;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Parties;
import org.linli.query.metrics.ledger.Returns;
import org.linli.query.metrics.ledger.SharedValue;
import org.linli.query.metrics.ledger.SuggestionFigures;
import org.linli.query.metrics.ledger.TieTypes;
import org.linli.query.metrics.ledger.Ties;
import org.linli.query.metrics.ledger.Trust;

/** The live figures of everybody: most are kept as facts come; what is worked out on demand is worked out once. */
final class LiveWhole implements FigureSource {
    private final Live live;
    private int @Nullable [] persons;
    private @Nullable Digraph given;
    private @Nullable Graph dealt;
    private @Nullable Mobilisation forest;

    LiveWhole(Live live) {
        this.live = live;
    }

    @Override
    public Parties parties() {
        return live.people;
    }

    @Override
    public Engagement engagement() {
        return live.activity.figures(live.people);
    }

    @Override
    public Contribution contribution() {
        return Contribution.of(
                IntStream.range(0, live.people.size())
                        .filter(live.people::isLiving)
                        .mapToDouble(live.members.given::get),
                (int) live.people.registered().count());
    }

    @Override
    public Fulfilment fulfilment() {
        return live.requests.fulfilment(live.people.asOf(), _ -> true);
    }

    @Override
    public SuggestionFigures suggestions(int k) {
        return live.requests.suggestions(live.people.asOf(), _ -> true, k);
    }

    @Override
    public int[] persons() {
        int[] known = persons;
        if (known == null) {
            known = live.network.persons();
            persons = known;
        }
        return known.clone();
    }

    @Override
    public Digraph given() {
        Digraph known = given;
        if (known == null) {
            known = live.network.digraph(persons(), IntStream.range(0, live.pairs.size()));
            given = known;
        }
        return known;
    }

    @Override
    public Graph dealt() {
        Graph known = dealt;
        if (known == null) {
            known = given().undirected();
            dealt = known;
        }
        return known;
    }

    @Override
    public Reciprocity reciprocity() {
        return live.network.reciprocity();
    }

    @Override
    public Closure closure() {
        return live.network.closure();
    }

    @Override
    public Triangles triangles() {
        return Triangles.of(dealt());
    }

    @Override
    public TieTypes tieTypes() {
        return live.network.types();
    }

    @Override
    public Ties ties() {
        return live.ties.figures();
    }

    @Override
    public Returns returns() {
        return live.returns.figures();
    }

    @Override
    public Trust trust() {
        return live.trust.figures(live.value.exchanges(_ -> true));
    }

    @Override
    public Mobilisation mobilisation() {
        Mobilisation known = forest;
        if (known == null) {
            known = Mobilisation.of(live.forest.grow(live.people, live.log));
            forest = known;
        }
        return known;
    }

    @Override
    public SharedValue value() {
        return live.value.figures(_ -> true);
    }
}

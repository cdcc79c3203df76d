package org.linli.query.metrics.ledger;

import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Triangles;

/** The figures of a ledger, each worked out anew: the truth of them. */
public final class Batch implements FigureSource {
    private final Ledger ledger;
    private final Network network;
    private @Nullable Triangles triangles;

    public Batch(Ledger ledger) {
        this.ledger = ledger;
        this.network = Network.of(ledger);
    }

    @Override
    public Parties parties() {
        return ledger;
    }

    @Override
    public Engagement engagement() {
        return Engagement.of(ledger);
    }

    @Override
    public Contribution contribution() {
        return Contribution.of(ledger);
    }

    @Override
    public Fulfilment fulfilment() {
        return Fulfilment.of(ledger);
    }

    @Override
    public SuggestionFigures suggestions(int k) {
        return SuggestionFigures.of(ledger, k);
    }

    @Override
    public int[] persons() {
        return network.persons();
    }

    @Override
    public Digraph given() {
        return network.given();
    }

    @Override
    public Graph dealt() {
        return network.dealt();
    }

    @Override
    public Triangles triangles() {
        Triangles known = triangles;
        if (known == null) {
            known = Triangles.of(network.dealt());
            triangles = known;
        }
        return known;
    }

    @Override
    public TieTypes tieTypes() {
        return TieTypes.of(ledger);
    }

    @Override
    public Ties ties() {
        return Ties.of(ledger);
    }

    @Override
    public Returns returns() {
        return Returns.of(ledger);
    }

    @Override
    public Trust trust() {
        return Trust.of(ledger);
    }

    @Override
    public Mobilisation mobilisation() {
        return Mobilisation.of(ledger);
    }

    @Override
    public SharedValue value() {
        return SharedValue.of(ledger);
    }
}

package org.linli.query.metrics.ledger;

import org.linli.query.metrics.graph.Closure;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.graph.Triangles;

/** All that the figures are read off, as of an instant, however it came about. */
public interface FigureSource {
    Parties parties();

    Engagement engagement();

    Contribution contribution();

    Fulfilment fulfilment();

    /** Of the first k suggestions. */
    SuggestionFigures suggestions(int k);

    /** Who each node of the network is. */
    int[] persons();

    /** D. */
    Digraph given();

    /** U. */
    Graph dealt();

    default Reciprocity reciprocity() {
        return Reciprocity.of(given());
    }

    default Closure closure() {
        return Closure.of(triangles());
    }

    /** Which neighbours the ends of each edge of U have in common. */
    Triangles triangles();

    TieTypes tieTypes();

    Ties ties();

    Returns returns();

    Trust trust();

    Mobilisation mobilisation();

    SharedValue value();
}

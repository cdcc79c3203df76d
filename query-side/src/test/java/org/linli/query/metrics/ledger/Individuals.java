package org.linli.query.metrics.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Brokerage;

/** Every figure that the known answers hold, those of single persons, too. */
public final class Individuals {
    private Individuals() {}

    /** With what each party is called. */
    public static Map<String, @Nullable Double> figures(FigureSource source, IntFunction<String> names) {
        Map<String, @Nullable Double> figures = new TreeMap<>(Figures.of(source));
        @Nullable Double[] constraint = Brokerage.constraint(source.dealt());
        for (int node = 0; node < constraint.length; node++) {
            figures.put(
                    "network_persons_365d.constraint_first3." + names.apply(source.persons()[node]), constraint[node]);
        }
        return figures;
    }
}

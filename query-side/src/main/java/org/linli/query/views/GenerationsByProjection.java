package org.linli.query.views;

import java.util.Map;
import java.util.function.ObjLongConsumer;

/** The generations of some projections in places of their own, of all others in one. */
public final class GenerationsByProjection implements Generations {
    private final Generations others;
    private final Map<String, Generations> own;

    /** Own: by name of the projection. */
    public GenerationsByProjection(Generations others, Map<String, Generations> own) {
        this.others = others;
        this.own = Map.copyOf(own);
    }

    private Generations of(Projection<?> projection) {
        return own.getOrDefault(projection.name(), others);
    }

    @Override
    public <V> Generation<V> live(Projection<V> projection) {
        return of(projection).live(projection);
    }

    @Override
    public <V> Generation<V> shadow(Projection<V> projection) {
        return of(projection).shadow(projection);
    }

    @Override
    public <V> void activate(Generation<V> shadow) {
        of(shadow.projection()).activate(shadow);
    }

    @Override
    public <V> void drop(Generation<V> shadow) {
        of(shadow.projection()).drop(shadow);
    }

    @Override
    public void onMove(ObjLongConsumer<String> listener) {
        others.onMove(listener);
        own.values().forEach(generations -> generations.onMove(listener));
    }
}

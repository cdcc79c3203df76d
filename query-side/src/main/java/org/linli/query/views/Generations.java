package org.linli.query.views;

import java.util.function.ObjLongConsumer;

/** Where the generations of projections are kept: what a runtime needs to fill them, to rebuild them and to put a rebuilt one in the place of another. */
public interface Generations {
    /** The generation that serves reads now. */
    <V> Generation<V> live(Projection<V> projection);

    /** A new empty generation that serves no reads; one left behind by an earlier attempt is dropped. */
    <V> Generation<V> shadow(Projection<V> projection);

    /**
     * Makes the shadow the live generation, in one step with its position, and drops the one it replaces once nobody reads it.
     * Where processes share the storage it throws if the shadow is behind the live generation.
     */
    <V> void activate(Generation<V> shadow);

    /** Drops a shadow that is not wanted any more; nothing once it is live. */
    <V> void drop(Generation<V> shadow);

    /**
     * Has the listener told, by name of the projection and from some thread, how far live views are that another process
     * writes; never where none does.
     */
    default void onMove(ObjLongConsumer<String> listener) {}
}

package org.linli.query.views;

import java.util.Collection;
import java.util.Map;

/** All records of one projection as of one position. It has one writer at a time: a second one's commit fails. */
public interface Generation<V> {
    Projection<V> projection();

    /** Position of the last event that went into it; −1 before the first. */
    long position();

    /** The records that exist, in no particular order. */
    Map<String, V> getAll(Collection<String> ids);

    /** Stores the batch's records and position together or, if it throws, nothing of it. */
    void commit(ViewBatch<V> batch);

    /** A batch on top of what is committed now. Nothing is stored before {@link ViewBatch#commit()}. */
    default ViewBatch<V> begin() {
        return new ViewBatch<>(this, Map.of());
    }
}

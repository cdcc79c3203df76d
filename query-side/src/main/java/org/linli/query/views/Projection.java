package org.linli.query.views;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;

/**
 * A question's read model: a pure fold of events into immutable records. The same events give the same records, in batches
 * of any size, live or rebuilt; so a fold reads no clock, random number, environment or other view.
 */
public interface Projection<V> {
    /** Unique and permanent; lower-case words joined by hyphens. */
    String name();

    /**
     * An immutable record, stored as JSON. Its collections have a defined order (lists, sorted sets), for equal views to have
     * equal digests.
     */
    Class<V> type();

    List<Index<V>> indexes();

    /** Ids of the records the event touches; empty if it is none of this projection's business. Ids are ASCII. */
    Set<String> keys(Recorded<?> event);

    /** The record after the event, given the one before (null: there was none); null if there is none any more. */
    @Nullable
    V fold(String id, @Nullable V view, Recorded<?> event);

    /** To be raised when the fold gives other records than before; a changed record type or index name is noticed without. */
    default int version() {
        return 1;
    }
}

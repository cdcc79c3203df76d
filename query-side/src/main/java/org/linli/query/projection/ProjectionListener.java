package org.linli.query.projection;

import java.util.List;
import org.linli.kernel.Recorded;
import org.linli.query.views.Projection;

/** Is told of every batch that a projection stored, by whoever measures. On the projection's thread: it must be quick. */
@FunctionalInterface
public interface ProjectionListener {
    /** Nobody measures. */
    ProjectionListener NONE = (projection, events, nanos) -> {};

    /**
     * A batch is in the view. Rebuilds are not told of.
     *
     * @param events the batch in order, without events that this release does not know; those that touch no record included
     * @param nanos nanoseconds from the first fold to the end of the commit
     */
    void stored(Projection<?> projection, List<Recorded<?>> events, long nanos);
}

package org.linli.app.watch;

import java.util.List;
import org.linli.kernel.Recorded;
import org.linli.query.projection.ProjectionListener;
import org.linli.query.views.Projection;

/** Several listeners as one. */
record Listeners(List<ProjectionListener> all) implements ProjectionListener {
    @Override
    public void stored(Projection<?> projection, List<Recorded<?>> events, long nanos) {
        all.forEach(each -> each.stored(projection, events, nanos));
    }
}

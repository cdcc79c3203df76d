package org.linli.app.traces;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.projection.ProjectionListener;
import org.linli.query.views.Projection;

/** A span for each traced event and each view that it changed: its parent is the event's own, its length that of the batch. */
final class ProjectionSpans implements ProjectionListener {
    private final Tracer tracer;
    private final Clock clock;

    ProjectionSpans(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    public void stored(Projection<?> projection, List<Recorded<?>> events, long nanos) {
        Instant end = clock.instant();
        for (Recorded<?> event : events) {
            @Nullable String trace = event.meta().trace();
            if (trace != null && !projection.keys(event).isEmpty()) {
                tracer.spanBuilder("projection " + projection.name())
                        .setParent(Traceparent.in(trace))
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("linli.position", event.position())
                        .setAttribute("linli.batch", (long) events.size())
                        .setStartTimestamp(end.minusNanos(nanos))
                        .startSpan()
                        .end(end);
            }
        }
    }
}

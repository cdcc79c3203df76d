package org.linli.app.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.linli.kernel.EventMeta;

/** A span for each traced event that a policy handles: the commands that follow from it are part of the same trace. */
final class PolicySpans {
    private final Tracer tracer;
    private final Map<String, Context> handling = new ConcurrentHashMap<>();

    PolicySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Where the policies stand that handle the event of this id now; the root if none does. A policy's commands come from a thread of their own. */
    Context handling(String event) {
        return handling.getOrDefault(event, Context.root());
    }

    /** For the processor of one policy. */
    MessageHandlerInterceptor<EventMessage<?>> of(String policy) {
        return (work, chain) -> handle(policy, work, chain);
    }

    private Object handle(String policy, UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = work.getMessage();
        if (!(event.getMetaData().get(EventMeta.TRACE) instanceof String trace)) {
            return chain.proceed();
        }
        Span span = tracer.spanBuilder("policy " + policy)
                .setParent(Traceparent.in(trace))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        Context context = Context.root().with(span);
        handling.put(event.getIdentifier(), context);
        try {
            return chain.proceed();
        } finally {
            handling.remove(event.getIdentifier(), context);
            span.end();
        }
    }
}

package org.linli.app.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventMeta;

/** A span for each traced event that a policy handles: the commands that follow from it are part of the same trace. */
final class PolicySpans {
    private final Tracer tracer;

    /** By event: several policies may handle the same one. */
    private final Map<String, List<Context>> handling = new ConcurrentHashMap<>();

    PolicySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Where the policy stands that began last of those that handle the event of this id now; the root if none does. A policy's commands come from a thread of their own, and so of two policies at work nobody knows
     * whose a command is; the trace is the same.
     */
    Context handling(String event) {
        List<Context> all = handling.get(event);
        return all == null ? Context.root() : all.getLast();
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
        handling.merge(
                event.getIdentifier(),
                List.of(context),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
        try {
            return chain.proceed();
        } finally {
            handling.computeIfPresent(event.getIdentifier(), (_, all) -> without(all, context));
            span.end();
        }
    }

    private static @Nullable List<Context> without(List<Context> all, Context gone) {
        List<Context> left = all.stream().filter(each -> !each.equals(gone)).toList();
        return left.isEmpty() ? null : left;
    }
}

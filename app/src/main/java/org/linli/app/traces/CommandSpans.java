package org.linli.app.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.linli.app.watch.CommandOutcome;
import org.linli.app.watch.Meters;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;

/** A span for each command, also where it is handled on another node than it came to, and below it one for each event that it stores. */
final class CommandSpans implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String SPAN = CommandSpans.class.getName();

    private final Tracer tracer;
    private final PolicySpans policies;

    CommandSpans(Tracer tracer, PolicySpans policies) {
        this.tracer = tracer;
        this.policies = policies;
    }

    /** A command goes out from the request, or from the policy, that sends it. */
    MessageDispatchInterceptor<CommandMessage<?>> departures() {
        return commands -> (index, command) -> command.andMetaData(Traceparent.of(sender(command)));
    }

    private Context sender(CommandMessage<?> command) {
        Context here = Context.current();
        return Span.fromContext(here).getSpanContext().isValid()
                ? here
                : policies.handling(String.valueOf(command.getMetaData().get("causationId")));
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = work.getMessage();
        Span span = tracer.spanBuilder("command " + Meters.nameOf(command.getPayloadType()))
                .setParent(Traceparent.in(command.getMetaData()))
                .setSpanKind(SpanKind.INTERNAL)
                .startSpan();
        work.resources().put(SPAN, span);
        work.onCleanup(done -> end(span, CommandOutcome.of(work)));
        return chain.proceed();
    }

    private static void end(Span span, CommandOutcome outcome) {
        span.setAttribute("linli.outcome", outcome.tag());
        if (outcome == CommandOutcome.FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** An event carries its own span, which lasts until it is stored. */
    MessageDispatchInterceptor<EventMessage<?>> events() {
        return events ->
                CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getResource(SPAN) instanceof Span command
                        ? (index, event) -> traced(event, command)
                        : (index, event) -> event;
    }

    private EventMessage<?> traced(EventMessage<?> message, Span command) {
        if (!(message.getPayload() instanceof DomainEvent event)) {
            return message;
        }
        Span span = tracer.spanBuilder(
                        "event " + EventNames.nameOf(event.getClass()).value())
                .setParent(Context.root().with(command))
                .setSpanKind(SpanKind.PRODUCER)
                .startSpan();
        CurrentUnitOfWork.get().onCleanup(done -> span.end());
        return message.andMetaData(Traceparent.of(Context.root().with(span)));
    }
}

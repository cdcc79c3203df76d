package org.linli.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;

/** Counts the events that this node stored, by name. */
final class EventMeters implements MessageDispatchInterceptor<EventMessage<?>> {
    private final MeterRegistry registry;

    EventMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(work -> work.afterCommit(stored -> events.forEach(this::count)));
        return (index, event) -> event;
    }

    private void count(EventMessage<?> message) {
        if (message.getPayload() instanceof DomainEvent event) {
            registry.counter(
                            "linli.events",
                            "event",
                            EventNames.nameOf(event.getClass()).value())
                    .increment();
        }
    }
}

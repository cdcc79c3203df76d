package org.linli.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Iterator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;

/**
 * The present state of any aggregate, read from its own events without a lock. What was read before is kept, and every call still asks the store for
 * what came after it, so that the answer is never out of date.
 */
public final class Histories {
    private final EventStore store;
    private final Cache<String, Known<?>> known;

    private record Known<S>(S state, long next) {}

    /** Over this store, keeping the states of at most this many aggregates. */
    public Histories(EventStore store, int kept) {
        this.store = store;
        this.known = Caffeine.newBuilder().maximumSize(kept).build();
    }

    /**
     * The state that the decider makes of the aggregate's events; its initial state when there are none. An id stands for one kind of aggregate, and
     * that for one decider: the unchecked types agree.
     */
    @SuppressWarnings("unchecked")
    public <S, C extends Command, E extends DomainEvent> S stateOf(String id, Decider<S, C, E> decider) {
        Known<S> before = before(id);
        S state = before == null ? decider.initial() : before.state();
        long next = before == null ? 0 : before.next();
        Iterator<? extends DomainEventMessage<?>> events =
                store.readEvents(id, next).asStream().iterator();
        if (!events.hasNext()) {
            return state;
        }
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            EventMeta meta = EventMeta.of(message.getMetaData());
            state = decider.evolve(state, (E) message.getPayload(), meta.occurred());
            next = message.getSequenceNumber() + 1;
        }
        known.put(id, new Known<>(state, next));
        return state;
    }

    @SuppressWarnings("unchecked")
    private <S> @Nullable Known<S> before(String id) {
        return (Known<S>) known.getIfPresent(id);
    }
}

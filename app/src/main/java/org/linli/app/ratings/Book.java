package org.linli.app.ratings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Command;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Location;
import org.linli.command.Rules;
import org.linli.command.places.Place;
import org.linli.command.places.PlaceDecider;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Rejection;
import org.linli.kernel.places.PlaceId;

/**
 * Decides commands by the rules of their aggregates and appends what follows in large batches: what is kept together is stored together or not at all. For one thread, and a store
 * that nobody else writes.
 */
final class Book {
    private static final int BATCH = 2_000;
    private static final PlaceDecider PLACES = new PlaceDecider();

    private final EventStorageEngine engine;
    private final Rules rules;
    private final String run = UUID.randomUUID().toString();
    private final Map<String, Known<?>> kept = new HashMap<>();
    private final Map<String, Known<?>> open = new HashMap<>();
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private final List<DomainEventMessage<?>> decided = new ArrayList<>();

    /** An aggregate's state, and the number of its next event. */
    private record Known<S>(S state, long next) {}

    /** A rule stands against it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(Rejection reason) {
            super(reason.code());
        }
    }

    Book(EventStorageEngine engine, Rules rules) {
        this.engine = engine;
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    /** The aggregate as its events tell it, those that are not stored yet included. */
    <S, C extends Command, E extends DomainEvent> S stateOf(String id, Decider<S, C, E> decider) {
        return known(id, decider).state();
    }

    /** What follows from the command at this time. */
    <S, C extends Command, E extends DomainEvent> void decide(
            C command, Decider<S, C, E> decider, Authority by, Instant at) throws Refused {
        decide(command, decider, by, at, at);
    }

    /** What follows from the command when it is decided at one time and told to have occurred at another. */
    <S, C extends Command, E extends DomainEvent> void decide(
            C command, Decider<S, C, E> decider, Authority by, Instant now, Instant occurred) throws Refused {
        Known<S> known = known(command.target(), decider);
        PlaceId place = command.place() != null ? command.place() : decider.place(known.state());
        Context context = new Context(by, locationOf(place), now, rules);
        switch (decider.decide(known.state(), command, context)) {
            case Decision.Refused<E> refused -> throw new Refused(refused.reason());
            case Decision.Accepted<E> accepted -> {
                PlaceId community = context.here().within().isEmpty() ? null : place;
                for (E event : accepted.events()) {
                    decided.add(message(command, known.next(), event, by, community, occurred));
                    known = new Known<>(decider.evolve(known.state(), event, occurred), known.next() + 1);
                }
                open.put(command.target(), known);
            }
        }
    }

    private DomainEventMessage<?> message(
            Command command,
            long number,
            DomainEvent event,
            Authority by,
            @Nullable PlaceId community,
            Instant occurred) {
        EventMeta meta =
                new EventMeta(by.actor(), by.principal(), Channel.IMPORT, community, occurred, run, run, null, null);
        return new GenericDomainEventMessage<>(command.aggregate(), command.target(), number, event, meta.toMap());
    }

    private Location locationOf(@Nullable PlaceId place) {
        return place != null && stateOf(place.value(), PLACES) instanceof Place.Established established
                ? established.location()
                : Location.NOWHERE;
    }

    /** What was decided since the last time belongs together. */
    void keep() {
        waiting.addAll(decided);
        kept.putAll(open);
        forget();
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /** What was decided since the last time never was. */
    void forget() {
        decided.clear();
        open.clear();
    }

    /** Stores all that is kept. */
    void flush() {
        engine.appendEvents(waiting);
        waiting.clear();
    }

    /** An id stands for one kind of aggregate, and that for one decider: the unchecked types agree. */
    @SuppressWarnings("unchecked")
    private <S, C extends Command, E extends DomainEvent> Known<S> known(String id, Decider<S, C, E> decider) {
        Known<?> here = open.containsKey(id) ? open.get(id) : kept.get(id);
        if (here == null) {
            here = stored(id, decider);
            kept.put(id, here);
        }
        return (Known<S>) here;
    }

    @SuppressWarnings("unchecked")
    private <S, C extends Command, E extends DomainEvent> Known<S> stored(String id, Decider<S, C, E> decider) {
        S state = decider.initial();
        long next = 0;
        Iterator<? extends DomainEventMessage<?>> events =
                engine.readEvents(id).asStream().iterator();
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            Instant occurred = EventMeta.of(event.getMetaData()).occurred();
            state = decider.evolve(state, (E) event.getPayload(), occurred);
            next = event.getSequenceNumber() + 1;
        }
        return new Known<>(state, next);
    }
}

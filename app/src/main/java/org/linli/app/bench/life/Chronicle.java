package org.linli.app.bench.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** Appends events to an empty store as commands would, a second apart: each aggregate numbers its own. */
final class Chronicle {
    private static final int BATCH = 1_000;

    private final EventStorageEngine engine;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Integer> contexts = new TreeMap<>();
    private final List<DomainEventMessage<?>> batch = new ArrayList<>();
    private Instant now;
    private int size;

    Chronicle(EventStorageEngine engine, Instant begin) {
        this.engine = engine;
        this.now = begin;
    }

    /** What this actor's command decided in the community, for one aggregate. */
    void add(String aggregate, MemberId actor, PlaceId community, DomainEvent... events) {
        for (DomainEvent event : events) {
            now = now.plusSeconds(1);
            EventMeta meta = new EventMeta(actor, actor, Channel.APP, community, now, "bench", "bench", null, null);
            batch.add(new GenericDomainEventMessage<>(
                    aggregate.substring(0, aggregate.indexOf('-')),
                    aggregate,
                    numbers.merge(aggregate, 0L, (last, _) -> last + 1),
                    event,
                    meta.toMap()));
            contexts.merge(context(event), 1, Integer::sum);
            size++;
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    Instant now() {
        return now;
    }

    Instant in(Duration time) {
        return now.plus(time);
    }

    int size() {
        return size;
    }

    /** How many events each context has. */
    Map<String, Integer> contexts() {
        return Map.copyOf(contexts);
    }

    void flush() {
        engine.appendEvents(batch);
        batch.clear();
    }

    private static String context(DomainEvent event) {
        String name = event.getClass().getAnnotation(EventName.class).value();
        return name.substring(0, name.indexOf('.'));
    }
}

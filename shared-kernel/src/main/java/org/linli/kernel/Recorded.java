package org.linli.kernel;

import java.time.Instant;

/**
 * An event as the store holds it.
 *
 * @param event the fact
 * @param meta who, on whose behalf, how and when it occurred
 * @param position its place in the store's global order, from 0, without gaps
 * @param sequence its place in its aggregate's history, from 0
 * @param recorded when it was stored
 * @param id the event's own identifier, which what follows from it names as its causation
 * @param aggregate identifier of the aggregate whose history it belongs to
 */
public record Recorded<E extends DomainEvent>(
        E event, EventMeta meta, long position, long sequence, Instant recorded, String id, String aggregate) {}

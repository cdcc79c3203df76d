package org.linli.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;

/** Axon's messages and tokens as the kernel's events and positions. */
public final class RecordedEvents {
    private RecordedEvents() {}

    /** The event in the message; null if it is none of the domain, such as one that this release does not know. */
    static @Nullable Recorded<?> of(TrackedEventMessage<?> message) {
        return of(message, position(message.trackingToken()));
    }

    /** The same of a message that does not tell its position. */
    public static @Nullable Recorded<?> of(EventMessage<?> message, long position) {
        if (!(message.getPayload() instanceof DomainEvent event)) {
            return null;
        }
        DomainEventMessage<?> domain = message instanceof DomainEventMessage<?> of ? of : null;
        return new Recorded<>(
                event,
                EventMeta.of(message.getMetaData()),
                position,
                domain == null ? 0 : domain.getSequenceNumber(),
                message.getTimestamp(),
                message.getIdentifier(),
                domain == null ? "" : domain.getAggregateIdentifier());
    }

    /** The position of the last event that a token covers; −1 before the first. */
    static long position(@Nullable TrackingToken token) {
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        return plain == null ? -1 : plain.position().orElseThrow();
    }

    /** The token that covers everything up to a position; null before the first. */
    static @Nullable TrackingToken token(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }
}

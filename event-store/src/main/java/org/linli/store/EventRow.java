package org.linli.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An event or snapshot as it stands in the file, without its global index. An event of no aggregate is stored under its
 * own id at sequence 0.
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record EventRow(
        String aggregate,
        long sequence,
        @Nullable String type,
        String eventId,
        long epochNanos,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] metadata,
        byte[] payload)
        implements DomainEventData<byte[]> {

    static EventRow of(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                EpochNanos.of(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.serializeMetaData(serializer, byte[].class).getData(),
                payload.getData());
    }

    @Override
    public @Nullable String getType() {
        return type;
    }

    @Override
    public @Nullable String getAggregateIdentifier() {
        return type == null && aggregate.equals(eventId) ? null : aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return EpochNanos.toInstant(epochNanos);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, payloadType, payloadRevision);
    }
}

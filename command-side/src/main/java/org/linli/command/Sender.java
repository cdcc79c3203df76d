package org.linli.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.EventMeta;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/**
 * Who sends a command and how; travels as the command's metadata.
 *
 * @param actor who acts
 * @param principal on whose behalf; the actor if nobody else's
 * @param channel how it came in
 * @param occurred when it happened, for {@link Channel#IMPORT} alone; null: now
 * @param correlation id of the request that it follows from
 * @param causation id of the message that caused it: the request itself, or an event
 * @param idempotency HMAC of (actor, Idempotency-Key), or null
 * @param body HMAC of the command's content, or null
 * @param ifMatch the versions one of which the sender expects, comma-separated; null: any
 * @param mandate by which the actor acts for the principal; null when for themselves, and for the import
 */
public record Sender(
        MemberId actor,
        MemberId principal,
        Channel channel,
        @Nullable Instant occurred,
        String correlation,
        String causation,
        @Nullable String idempotency,
        @Nullable String body,
        @Nullable String ifMatch,
        @Nullable MandateId mandate) {

    /** The system itself, on account of a deadline or of its own start: nobody's request. */
    public static Sender system(String cause) {
        return system(cause, cause);
    }

    /** The system itself, on account of this event: part of the request that the event follows from. */
    public static Sender following(EventMessage<?> event) {
        return system(EventMeta.of(event.getMetaData()).correlation(), event.getIdentifier());
    }

    private static Sender system(String correlation, String causation) {
        return new Sender(
                MemberId.SYSTEM, MemberId.SYSTEM, Channel.SYSTEM, null, correlation, causation, null, null, null, null);
    }

    /** A person, through a channel, under no idempotency key yet, in a request of its own. */
    public static Sender of(MemberId actor, Channel channel) {
        return of(actor, channel, UUID.randomUUID().toString());
    }

    /** A person, through a channel, under no idempotency key yet, in the request of this id. */
    public static Sender of(MemberId actor, Channel channel, String request) {
        return new Sender(actor, actor, channel, null, request, request, null, null, null, null);
    }

    /** The same sender for somebody else. */
    public Sender onBehalfOf(MemberId other) {
        return new Sender(actor, other, channel, occurred, correlation, causation, idempotency, body, ifMatch, mandate);
    }

    /** The same sender by this mandate; null: by none. */
    public Sender by(@Nullable MandateId other) {
        return new Sender(
                actor, principal, channel, occurred, correlation, causation, idempotency, body, ifMatch, other);
    }

    /** The same sender telling of this time; null: now. */
    public Sender at(@Nullable Instant time) {
        return new Sender(actor, principal, channel, time, correlation, causation, idempotency, body, ifMatch, mandate);
    }

    /** The same sender expecting one of these versions, comma-separated; null: any. */
    public Sender expecting(@Nullable String versions) {
        return new Sender(
                actor, principal, channel, occurred, correlation, causation, idempotency, body, versions, mandate);
    }

    static Sender of(Map<String, ?> stored) {
        return new Sender(
                new MemberId(String.valueOf(stored.get("actor"))),
                new MemberId(String.valueOf(stored.get("principal"))),
                Channel.valueOf(String.valueOf(stored.get("channel"))),
                stored.get("occurred") instanceof String occurred ? Instant.parse(occurred) : null,
                String.valueOf(stored.get("correlationId")),
                String.valueOf(stored.get("causationId")),
                (String) stored.get("idempotency"),
                (String) stored.get("body"),
                (String) stored.get("ifMatch"),
                stored.get("mandate") instanceof String mandate ? new MandateId(mandate) : null);
    }

    Map<String, String> toMap() {
        Map<String, String> stored = new HashMap<>(metaAt(Instant.EPOCH, null).toMap());
        stored.remove("occurred");
        if (occurred != null) {
            stored.put("occurred", occurred.toString());
        }
        if (ifMatch != null) {
            stored.put("ifMatch", ifMatch);
        }
        return stored;
    }

    /** The same sender with the HMACs of a key and of what stands under it. */
    Sender under(String key, String content) {
        return new Sender(actor, principal, channel, occurred, correlation, causation, key, content, ifMatch, mandate);
    }

    EventMeta metaAt(Instant now, @Nullable PlaceId community) {
        return new EventMeta(
                actor,
                principal,
                channel,
                community,
                occurred == null ? now : occurred,
                correlation,
                causation,
                idempotency,
                body,
                mandate,
                null);
    }
}

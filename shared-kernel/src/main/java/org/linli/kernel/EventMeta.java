package org.linli.kernel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/**
 * What every event carries beside its payload.
 *
 * @param actor who acted
 * @param principal on whose behalf; the actor if nobody else's
 * @param channel how the command came in
 * @param community where it belongs; null for facts above any community
 * @param occurred when it happened: the recorded time unless imported or back-filled
 * @param correlation id of the request that everything which follows from it shares
 * @param causation id of the message that caused this one
 * @param idempotency HMAC of (actor, Idempotency-Key), or null
 * @param body HMAC of the command's content under that key, or null
 * @param mandate by which the actor acted for the principal; null when for themselves, and for the import
 * @param trace where the command stands in a trace of the service, as W3C Trace Context's {@code traceparent}; null: not traced
 */
public record EventMeta(
        MemberId actor,
        MemberId principal,
        Channel channel,
        @Nullable PlaceId community,
        Instant occurred,
        String correlation,
        String causation,
        @Nullable String idempotency,
        @Nullable String body,
        @Nullable MandateId mandate,
        @Nullable String trace) {

    /** The name of {@link #trace} in the stored form. */
    public static final String TRACE = "traceparent";

    /** By no mandate, and not traced. */
    public EventMeta(
            MemberId actor,
            MemberId principal,
            Channel channel,
            @Nullable PlaceId community,
            Instant occurred,
            String correlation,
            String causation,
            @Nullable String idempotency,
            @Nullable String body) {
        this(actor, principal, channel, community, occurred, correlation, causation, idempotency, body, null, null);
    }

    /** Reads the stored form. Throws {@link IllegalArgumentException} or {@link NullPointerException} if it is not one. */
    public static EventMeta of(Map<String, ?> stored) {
        String community = text(stored, "community");
        String mandate = text(stored, "mandate");
        return new EventMeta(
                new MemberId(required(stored, "actor")),
                new MemberId(required(stored, "principal")),
                Channel.valueOf(required(stored, "channel")),
                community == null ? null : new PlaceId(community),
                Instant.parse(required(stored, "occurred")),
                required(stored, "correlationId"),
                required(stored, "causationId"),
                text(stored, "idempotency"),
                text(stored, "body"),
                mandate == null ? null : new MandateId(mandate),
                text(stored, TRACE));
    }

    /** The stored form: strings only, absent where null. */
    public Map<String, String> toMap() {
        Map<String, String> stored = new HashMap<>();
        stored.put("actor", actor.value());
        stored.put("principal", principal.value());
        stored.put("channel", channel.name());
        stored.put("occurred", occurred.toString());
        stored.put("correlationId", correlation);
        stored.put("causationId", causation);
        if (community != null) {
            stored.put("community", community.value());
        }
        if (idempotency != null) {
            stored.put("idempotency", idempotency);
        }
        if (body != null) {
            stored.put("body", body);
        }
        if (mandate != null) {
            stored.put("mandate", mandate.value());
        }
        if (trace != null) {
            stored.put(TRACE, trace);
        }
        return stored;
    }

    private static String required(Map<String, ?> stored, String key) {
        String text = text(stored, key);
        if (text == null) {
            throw new IllegalArgumentException("event metadata lacks " + key);
        }
        return text;
    }

    private static @Nullable String text(Map<String, ?> stored, String key) {
        Object value = stored.get(key);
        return value == null ? null : value.toString();
    }
}

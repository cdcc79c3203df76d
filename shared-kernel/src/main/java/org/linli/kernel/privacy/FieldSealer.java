package org.linli.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import org.linli.kernel.EventJson;
import org.linli.kernel.StoredType;
import org.linli.kernel.UnreadableEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the personal values of a stored event by envelopes, and back. */
public final class FieldSealer {
    /** What the JSON of every event holds that has a sealed value. */
    public static final String MARK = "\"" + Envelope.PREFIX;

    /** Plaintexts are filled up with blanks to a multiple of this, so that their length does not tell a role. */
    private static final int BLOCK = 32;

    private final KeyStore keys;

    public FieldSealer(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Seals every one of these fields that is not null.
     *
     * @throws SubjectErased when a value's subject was erased
     * @throws KeysUnavailable when a key cannot be had now
     */
    public void seal(ObjectNode json, List<SealedField> fields, StoredType stored) {
        for (SealedField field : fields) {
            JsonNode value = json.at(field.at());
            if (!isAbsent(value)) {
                DataKey key = keys.sealingKey(subject(json, field), field.category());
                byte[] sealed = Aead.seal(key.secret(), plaintext(value), context(json, field, stored, key.id()));
                put(json, field, json.stringNode(Envelope.of(key.id(), sealed).text()));
            }
        }
    }

    /**
     * Opens every one of these fields that is not null; an erased one becomes the tombstone of its type.
     *
     * @param stored the name and revision it was written under
     * @throws KeysUnavailable when a key cannot be had now
     * @throws NotAuthentic when a value was altered or moved
     * @throws UnreadableEvent when a value is not sealed
     */
    public void unseal(ObjectNode json, List<SealedField> fields, StoredType stored) {
        for (SealedField field : fields) {
            JsonNode value = json.at(field.at());
            if (!isAbsent(value)) {
                Envelope envelope = value.isString() ? Envelope.parse(value.stringValue()) : null;
                if (envelope == null) {
                    throw new UnreadableEvent(stored, field.at() + " is not sealed");
                }
                put(json, field, open(json, field, stored, envelope));
            }
        }
    }

    private JsonNode open(ObjectNode json, SealedField field, StoredType stored, Envelope envelope) {
        return switch (keys.find(envelope.keyId())) {
            case KeyState.Active(DataKey key) ->
                EventJson.MAPPER.readTree(
                        Aead.open(key.secret(), envelope.sealed(), context(json, field, stored, key.id())));
            case KeyState.Erased() -> Tombstone.of(field.type());
            case KeyState.Unavailable(String why) -> throw new KeysUnavailable(why, null);
        };
    }

    /** Binds the ciphertext to its place: it opens in no other field, event type, revision or subject. */
    private static String[] context(ObjectNode json, SealedField field, StoredType stored, String keyId) {
        return new String[] {
            stored.name(),
            Integer.toString(stored.revision()),
            field.at().toString(),
            subject(json, field),
            keyId,
            Envelope.VERSION
        };
    }

    private static String subject(ObjectNode json, SealedField field) {
        JsonNode subject = json.at(field.subject());
        if (!subject.isString()) {
            throw new IllegalArgumentException(
                    field.at() + " holds a personal value, but no subject stands at " + field.subject());
        }
        return subject.stringValue();
    }

    private static byte[] plaintext(JsonNode value) {
        try {
            ByteBuffer utf8 = UTF_8.newEncoder().encode(CharBuffer.wrap(EventJson.MAPPER.writeValueAsString(value)));
            int length = utf8.remaining();
            byte[] padded = new byte[(length + BLOCK - 1) / BLOCK * BLOCK];
            Arrays.fill(padded, (byte) ' ');
            utf8.get(padded, 0, length);
            return padded;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text holds half a character (an unpaired surrogate)", e);
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static void put(ObjectNode json, SealedField field, JsonNode value) {
        ((ObjectNode) json.at(field.at().head())).set(field.at().last().getMatchingProperty(), value);
    }
}

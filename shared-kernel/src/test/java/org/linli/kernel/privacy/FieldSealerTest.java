package org.linli.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.EventJson;
import org.linli.kernel.StoredType;
import org.linli.kernel.UnreadableEvent;
import org.linli.kernel.membership.Role;
import tools.jackson.databind.node.ObjectNode;

class FieldSealerTest {
    private static final StoredType TYPE = new StoredType("test.noted", 1);
    private static final SealedField NOTE = SealedField.of("note", "member", Category.PERSONAL, String.class);
    private static final SealedField OTHER = SealedField.of("other", "member", Category.PERSONAL, String.class);
    private static final SealedField HEALTH = SealedField.of("health", "member", Category.SENSITIVE, List.class);
    private static final List<SealedField> FIELDS = List.of(NOTE, OTHER, HEALTH);

    private final MemoryKeys keys = new MemoryKeys();
    private final FieldSealer sealer = new FieldSealer(keys);

    @Test
    void sealed_values_of_any_type_come_back() {
        ObjectNode json = noted("member-a", "张三 💧");
        json.putArray("health").add("diabetes").addObject().put("since", 1999);
        ObjectNode sealed = json.deepCopy();
        sealer.seal(sealed, FIELDS, TYPE);
        assertThat(sealed.toString()).contains("member-a").doesNotContain("张三", "diabetes", "1999");
        sealer.unseal(sealed, FIELDS, TYPE);
        assertThat(sealed).isEqualTo(json);
    }

    @Test
    void the_same_value_is_never_sealed_to_the_same_text() {
        assertThat(sealed("member-a", "x").get("note"))
                .isNotEqualTo(sealed("member-a", "x").get("note"));
    }

    @Test
    void the_length_of_an_envelope_does_not_tell_a_role() {
        Set<Integer> lengths = Stream.of(Role.values())
                .map(role -> sealed("member-a", role.name())
                        .get("note")
                        .stringValue()
                        .length())
                .collect(Collectors.toSet());
        assertThat(lengths).hasSize(1);
    }

    @Test
    void an_envelope_opens_in_no_other_field() {
        ObjectNode json = sealed("member-a", "x");
        json.set("other", json.remove("note"));
        assertMoved(json, TYPE);
    }

    @Test
    void an_envelope_opens_for_no_other_subject() {
        assertMoved(sealed("member-a", "x").put("member", "member-b"), TYPE);
    }

    @Test
    void an_envelope_opens_in_no_other_event_type_or_revision() {
        assertMoved(sealed("member-a", "x"), new StoredType("test.other", 1));
        assertMoved(sealed("member-a", "x"), new StoredType("test.noted", 2));
    }

    @Test
    void an_altered_envelope_does_not_open() {
        ObjectNode json = sealed("member-a", "x");
        String text = json.get("note").stringValue();
        int middle = text.length() - 10;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';
        assertMoved(json.put("note", text.substring(0, middle) + other + text.substring(middle + 1)), TYPE);
    }

    @Test
    void a_value_in_clear_is_not_taken_for_a_sealed_one() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> sealer.unseal(noted("member-a", "x"), FIELDS, TYPE))
                .withMessageContaining("/note is not sealed");
    }

    @Test
    void erased_values_become_the_tombstone_of_their_type() {
        ObjectNode json = noted("member-a", "x");
        json.putArray("health").add("diabetes");
        sealer.seal(json, FIELDS, TYPE);
        keys.erase("member-a");
        sealer.unseal(json, FIELDS, TYPE);
        assertThat(json.toString()).isEqualTo("{\"member\":\"member-a\",\"note\":null,\"health\":[]}");
    }

    @Test
    void each_field_lives_and_goes_with_its_own_subject() {
        SealedField theirs = SealedField.of("other", "receiver", Category.PERSONAL, String.class);
        List<SealedField> fields = List.of(NOTE, theirs);
        ObjectNode json = noted("member-a", "x").put("receiver", "member-b").put("other", "y");
        sealer.seal(json, fields, TYPE);
        keys.erase("member-a");
        sealer.unseal(json, fields, TYPE);
        assertThat(json.get("note").isNull()).isTrue();
        assertThat(json.get("other").stringValue()).isEqualTo("y");
    }

    @Test
    void a_key_that_cannot_be_had_is_never_shown_as_erased() {
        ObjectNode json = sealed("member-a", "x");
        FieldSealer elsewhere = new FieldSealer(new MemoryKeys());
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> elsewhere.unseal(json, FIELDS, TYPE))
                .withMessageContaining("retry");
    }

    @Test
    void a_personal_value_without_a_subject_is_refused() {
        ObjectNode json = EventJson.MAPPER.createObjectNode().putNull("member").put("note", "secret words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.seal(json, FIELDS, TYPE))
                .withMessageContaining("no subject")
                .withMessageNotContaining("secret words");
    }

    @Test
    void half_a_character_is_refused_before_the_envelope_is_built() {
        assertThatIllegalArgumentException().isThrownBy(() -> sealed("member-a", "\ude00"));
    }

    @Test
    void envelopes_of_version_1_open_forever() {
        DataKey key = new DataKey(
                "AAAAAAAAAAAAAAAA",
                "member-a",
                Category.PERSONAL,
                1,
                new javax.crypto.spec.SecretKeySpec(new byte[32], "AES"));
        ObjectNode json = noted(
                "member-a",
                "sealed:1:AAAAAAAAAAAAAAAA:eJTXYqGLm4zg-01-InNBPLJM3pIjGrI3Vv4EM3ZhFHM2GyPcCNct_cZhkf9RjFc2zAbeapcztwFbNKP1");
        new FieldSealer(new OneKey(key)).unseal(json, FIELDS, TYPE);
        assertThat(json.get("note").stringValue()).isEqualTo("水管漏水");
    }

    private ObjectNode sealed(String subject, String note) {
        ObjectNode json = noted(subject, note);
        sealer.seal(json, FIELDS, TYPE);
        return json;
    }

    private static ObjectNode noted(String subject, String note) {
        return EventJson.MAPPER.createObjectNode().put("member", subject).put("note", note);
    }

    private void assertMoved(ObjectNode json, StoredType type) {
        assertThatExceptionOfType(NotAuthentic.class).isThrownBy(() -> sealer.unseal(json, FIELDS, type));
    }

    private record OneKey(DataKey key) implements KeyStore {
        @Override
        public DataKey sealingKey(String subject, Category category) {
            return key;
        }

        @Override
        public KeyState find(String keyId) {
            return new KeyState.Active(key);
        }

        @Override
        public void erase(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] secret(String purpose) {
            throw new UnsupportedOperationException();
        }
    }
}

package org.linli.app.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventCodec;
import org.linli.kernel.EventMeta;
import org.linli.kernel.UnreadableEvent;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.kernel.privacy.NotAuthentic;

class EventSerializerTest {
    private static final MemberId ANA = MemberId.random();
    private static final MemberId BEN = MemberId.random();
    private static final PlaceId COMMUNITY = PlaceId.random();
    private static final String NAME = "欧阳娜娜 Ana Ōuyáng 💧";
    private static final String PHONE = "13800138000";
    private static final DomainEvent VERIFIED = new IdentityVerified(ANA, Level.L2, Instant.EPOCH, BEN);

    private final MemoryKeys keys = new MemoryKeys();
    private final EventSerializer serializer = new EventSerializer(new EventCodec(keys));

    @Test
    void events_are_stored_under_their_logical_name_and_revision() {
        SerializedObject<byte[]> stored = serializer.serialize(VERIFIED, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("membership.identity-verified");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(serializer.classForType(stored.getType())).isEqualTo(IdentityVerified.class);
    }

    @Test
    void events_come_back_as_they_were_from_bytes_and_from_text() {
        for (DomainEvent event : new DomainEvent[] {VERIFIED, registered()}) {
            assertThat(read(serializer.serialize(event, byte[].class))).isEqualTo(event);
            assertThat(read(serializer.serialize(event, String.class))).isEqualTo(event);
        }
    }

    @Test
    void what_is_stored_holds_neither_name_nor_phone_in_any_encoding() {
        byte[] stored = serializer.serialize(registered(), byte[].class).getData();
        assertThat(Canary.of(NAME).foundIn(stored)).isEmpty();
        assertThat(Canary.of(PHONE).foundIn(stored)).isEmpty();
        assertThat(Canary.of(COMMUNITY.value()).foundIn(stored)).containsExactly("UTF-8");
    }

    @Test
    void an_envelope_does_not_open_in_another_field_subject_or_event_type() {
        String stored = serializer.serialize(registered(), String.class).getData();
        String name = stored.replaceFirst(".*\"name\":\"([^\"]*)\".*", "$1");
        String phone = stored.replaceFirst(".*\"phone\":\"([^\"]*)\".*", "$1");
        assertMoved("membership.member-registered", stored.replace(phone, name));
        assertMoved("membership.member-registered", stored.replace(ANA.value(), BEN.value()));
        assertMoved(
                "sharing.match-proposed",
                "{\"exchange\":null,\"deal\":null,\"by\":\"%s\",\"note\":\"%s\"}".formatted(ANA, name));
    }

    @Test
    void erased_values_are_null_and_unavailable_ones_are_not() {
        SerializedObject<byte[]> stored = serializer.serialize(registered(), byte[].class);
        keys.erase(ANA.value());
        assertThat(read(stored)).isEqualTo(new MemberRegistered(ANA, null, null, COMMUNITY));
        EventSerializer elsewhere = new EventSerializer(new EventCodec(new MemoryKeys()));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> elsewhere.deserialize(stored));
    }

    @Test
    void an_unknown_name_is_told_apart_and_keeps_its_data() {
        SerializedObject<String> stored = stored("future.fact", "1", "{\"a\":1}");
        assertThat(serializer.classForType(stored.getType())).isEqualTo(UnknownSerializedType.class);
        assertThat(read(stored))
                .isInstanceOfSatisfying(
                        UnknownSerializedType.class,
                        unknown -> assertThat(unknown.readData(String.class)).isEqualTo("{\"a\":1}"));
    }

    @Test
    void an_event_under_its_class_name_is_not_read() {
        SerializedObject<String> stored = stored(MemberRegistered.class.getName(), null, "{}");
        assertThat(read(stored)).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void a_later_revision_and_a_missing_one_are_errors() {
        String json = serializer.serialize(VERIFIED, String.class).getData();
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> serializer.deserialize(stored("membership.identity-verified", "2", json)));
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serializer.deserialize(stored("membership.identity-verified", null, json)));
    }

    @Test
    void metadata_comes_back_with_every_entry() {
        EventMeta meta = new EventMeta(
                ANA,
                BEN,
                Channel.DESK,
                COMMUNITY,
                Instant.parse("2026-03-01T08:00:00Z"),
                "c-1",
                "c-2",
                "key",
                null,
                null,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        SerializedObject<byte[]> stored = serializer.serialize(MetaData.from(meta.toMap()), byte[].class);
        assertThat(EventMeta.of((MetaData) read(stored))).isEqualTo(meta);
    }

    @Test
    void tracking_tokens_come_back_as_they_were() {
        TrackingToken replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        for (TrackingToken token : new TrackingToken[] {new GlobalSequenceTrackingToken(7), replay}) {
            assertThat(read(serializer.serialize(token, byte[].class))).isEqualTo(token);
        }
    }

    @Test
    void nothing_is_stored_as_nothing() {
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(null, byte[].class)))
                .isNull();
    }

    private Object read(SerializedObject<?> stored) {
        return Objects.requireNonNull(serializer.deserialize(stored));
    }

    private void assertMoved(String name, String json) {
        assertThatExceptionOfType(NotAuthentic.class).isThrownBy(() -> serializer.deserialize(stored(name, "1", json)));
    }

    private static SerializedObject<String> stored(String name, @Nullable String revision, String json) {
        return new SimpleSerializedObject<>(json, String.class, name, revision);
    }

    private static MemberRegistered registered() {
        return new MemberRegistered(ANA, NAME, PHONE, COMMUNITY);
    }
}

package org.linli.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collection;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.kernel.privacy.SubjectErased;

class EventCodecTest {
    private static final MemberId ANA = MemberId.of(new byte[] {1});
    private static final PlaceId COMMUNITY = PlaceId.of(new byte[] {2});

    private final MemoryKeys keys = new MemoryKeys();
    private final EventCodec codec = new EventCodec(keys);

    static Collection<Class<? extends DomainEvent>> eventTypes() {
        return EventNames.all().values();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void every_event_comes_back_as_it_was(Class<? extends DomainEvent> type) {
        long seed = new Random().nextLong();
        RandomEvents events = new RandomEvents(seed, true);
        for (int i = 0; i < 50; i++) {
            DomainEvent event = events.next(type);
            assertThat(stored(event)).as("seed %d, event %d", seed, i).isEqualTo(event);
        }
    }

    @Test
    void erased_values_come_back_as_null_and_the_rest_stays() {
        byte[] json = codec.encode(registered("张三"));
        keys.erase(ANA.value());
        assertThat(codec.decode(StoredType.of(MemberRegistered.class), json))
                .isEqualTo(new MemberRegistered(ANA, null, null, COMMUNITY));
    }

    @Test
    void an_erased_subject_gets_no_new_personal_values_but_other_facts_pass() {
        keys.erase(ANA.value());
        assertThatExceptionOfType(SubjectErased.class).isThrownBy(() -> codec.encode(registered("张三")));
        DomainEvent withoutPersonalValues = new MemberRegistered(ANA, null, null, COMMUNITY);
        assertThat(stored(withoutPersonalValues)).isEqualTo(withoutPersonalValues);
    }

    @Test
    void half_a_character_is_refused_before_anything_is_stored() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(registered("broken \ud83d")))
                .withMessageContaining("name")
                .withMessageNotContaining("broken");
    }

    @Test
    void an_unknown_property_is_refused() {
        assertUnreadable(verified().replace("{", "{\"surprise\":1,"), "surprise");
    }

    @Test
    void a_missing_property_is_refused() {
        assertUnreadable(verified().replaceFirst("\"level\":\"L2\",", ""), "level");
    }

    @Test
    void what_follows_the_event_is_refused() {
        assertUnreadable(verified() + "{}", "");
    }

    @Test
    void an_error_repeats_no_content() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(
                        StoredType.of(IdentityVerified.class),
                        verified().replace("L2", "13800000000").getBytes(UTF_8)))
                .withMessageContaining("level")
                .withMessageNotContaining("13800000000")
                .withNoCause();
    }

    @Test
    void an_event_of_a_later_build_is_refused() {
        StoredType later = new StoredType("membership.identity-verified", 2);
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(later, verified().getBytes(UTF_8)))
                .withMessageContaining("up to revision 1");
    }

    private void assertUnreadable(String json, String where) {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.decode(StoredType.of(IdentityVerified.class), json.getBytes(UTF_8)))
                .withMessageContaining(where);
    }

    private String verified() {
        return new String(codec.encode(new IdentityVerified(ANA, Level.L2, Instant.EPOCH, MemberId.SYSTEM)), UTF_8);
    }

    private static MemberRegistered registered(String name) {
        return new MemberRegistered(ANA, name, "13800000000", COMMUNITY);
    }

    private DomainEvent stored(DomainEvent event) {
        return codec.decode(StoredType.of(event.getClass()), codec.encode(event));
    }
}

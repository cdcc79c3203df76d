package org.linli.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.FieldSealer;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.kernel.privacy.SealedField;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import tools.jackson.databind.node.ObjectNode;

/** Revision 0 of a registration, made up: it called the member "person" and kept the phone in clear. */
class UpcastersTest {
    private static final MemberId ANA = MemberId.of(new byte[] {1});
    private static final PlaceId COMMUNITY = PlaceId.of(new byte[] {2});
    private static final StoredType OLD = new StoredType("membership.member-registered", 0);
    private static final SealedField OLD_NAME = SealedField.of("fullName", "person", Category.PERSONAL, String.class);

    private final MemoryKeys keys = new MemoryKeys();
    private final EventCodec codec = new EventCodec(keys, new Upcasters(List.of(new FromRevision0())));

    @Test
    void an_old_revision_is_opened_as_it_was_sealed_and_led_to_the_present() {
        assertThat(codec.decode(OLD, old())).isEqualTo(new MemberRegistered(ANA, "张三", "13800000000", COMMUNITY));
    }

    @Test
    void an_erased_value_of_an_old_revision_is_null() {
        byte[] old = old();
        keys.erase(ANA.value());
        assertThat(codec.decode(OLD, old)).isEqualTo(new MemberRegistered(ANA, null, "13800000000", COMMUNITY));
    }

    @Test
    void a_missing_step_is_an_error() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> new EventCodec(keys, Upcasters.ALL).decode(OLD, old()))
                .withMessageContaining("no upcaster leads on from revision 0");
    }

    /** None of them is led by less than one step from each revision to the next. */
    @Test
    void every_revision_of_every_event_leads_to_the_present_one() {
        EventNames.all().values().forEach(type -> {
            StoredType present = StoredType.of(type);
            for (int revision = 1; revision <= present.revision(); revision++) {
                assertThat(Upcasters.ALL.path(new StoredType(present.name(), revision), present.revision()))
                        .hasSize(present.revision() - revision);
            }
        });
    }

    @Test
    void a_clearing_that_was_asked_for_before_they_had_an_end_has_none() {
        String old = """
                {"pool":"pool-3jqkdbnm4sn0cmu3nrd29fijb8","community":"place-7spgm3bs5o8o4ubs9caneobat8",\
                "clearing":"clearing-6lr6vfeq08ueqn5pcg049bg697","payee":"place-5qbeqvcvgrr8kb814ru3iatlsd",\
                "minutes":714,"side":"PAYEE","by":"member-59jnieueu2m5u82dtdcmc7huf9"}""";
        ClearingAsked asked = (ClearingAsked)
                new EventCodec(keys).decode(new StoredType("timebank.clearing-asked", 1), old.getBytes(UTF_8));

        assertThat(asked.minutes()).isEqualTo(714);
        assertThat(asked.until()).isNull();
    }

    private byte[] old() {
        ObjectNode json = EventJson.MAPPER
                .createObjectNode()
                .put("person", ANA.value())
                .put("fullName", "张三")
                .put("phone", "13800000000")
                .put("community", COMMUNITY.value());
        new FieldSealer(keys).seal(json, List.of(OLD_NAME), OLD);
        assertThat(json.toString()).doesNotContain("张三");
        return json.toString().getBytes(UTF_8);
    }

    private record FromRevision0() implements Upcaster {
        @Override
        public StoredType from() {
            return OLD;
        }

        @Override
        public List<SealedField> sealedFields(List<SealedField> next) {
            return List.of(OLD_NAME);
        }

        @Override
        public ObjectNode upcast(ObjectNode json) {
            json.set("member", json.remove("person"));
            json.set("name", json.remove("fullName"));
            return json;
        }
    }
}

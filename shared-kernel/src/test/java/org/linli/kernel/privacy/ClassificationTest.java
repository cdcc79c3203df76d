package org.linli.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;

class ClassificationTest {
    static Collection<Class<? extends DomainEvent>> eventTypes() {
        return EventNames.all().values();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void every_field_of_every_event_is_classified(Class<? extends DomainEvent> type) {
        assertThat(Classification.problems(type)).isEmpty();
    }

    @Test
    void a_field_without_classification_is_found() {
        record Forgotten(@SubjectRef MemberId member, String phone) {}
        assertThat(Classification.problems(Forgotten.class)).containsExactly("Forgotten.phone has no classification");
    }

    @Test
    void a_field_without_classification_is_found_in_a_nested_record() {
        record Contact(@SubjectRef MemberId member, String phone) {}
        record Nested(@Public int number, Contact contact) {}
        assertThat(Classification.problems(Nested.class)).containsExactly("Nested.contact.phone has no classification");
    }

    @Test
    void a_list_without_classification_is_found() {
        record Listed(@SubjectRef MemberId member, List<Deal> deals) {}
        assertThat(Classification.problems(Listed.class)).containsExactly("Listed.deals has no classification");
    }

    @Test
    void a_field_with_two_classifications_is_found() {
        record Twice(
                @SubjectRef MemberId member,

                @Public @Personal(subject = "member") @Nullable
                String phone) {}
        assertThat(Classification.problems(Twice.class)).containsExactly("Twice.phone has two classifications");
    }

    @Test
    void a_classified_record_may_not_hide_classified_fields() {
        record Hidden(@Public Deal deal) {}
        assertThat(Classification.problems(Hidden.class))
                .containsExactly("Hidden.deal is classified, and its components are too");
    }

    @Test
    void a_subject_must_be_a_subject_reference() {
        record Nobody(
                @Public MemberId member,
                @Personal(subject = "member") @Nullable String phone) {}
        record Misspelt(
                @SubjectRef MemberId member,
                @Personal(subject = "membr") @Nullable String phone) {}
        assertThat(Classification.problems(Nobody.class))
                .containsExactly("Nobody.phone names member as its subject, which is no SubjectRef");
        assertThat(Classification.problems(Misspelt.class))
                .containsExactly("Misspelt.phone names membr as its subject, which is no SubjectRef");
    }

    @Test
    void a_sealed_field_must_have_room_for_its_tombstone() {
        record Fixed(
                @SubjectRef MemberId member,
                @Sensitive(subject = "member") int weight,
                @Personal(subject = "member") String name,
                @Personal(subject = "member") List<String> notes) {}
        assertThat(Classification.problems(Fixed.class))
                .containsExactly(
                        "Fixed.name cannot be erased: it does not allow null",
                        "Fixed.weight cannot be erased: it does not allow null");
    }

    @Test
    void what_could_single_a_person_out_is_sealed_with_the_personal_data() {
        record Born(
                @SubjectRef MemberId member,
                @Quasi(subject = "member") @Nullable LocalDate birthDate) {}
        record Guessed(
                @Public MemberId member,
                @Quasi(subject = "member") @Nullable LocalDate birthDate) {}
        assertThat(Classification.sealedFields(Born.class))
                .containsExactly(SealedField.of("birthDate", "member", Category.PERSONAL, LocalDate.class));
        assertThat(Classification.problems(Guessed.class))
                .containsExactly("Guessed.birthDate names member as its subject, which is no SubjectRef");
    }

    @Test
    void sealed_fields_know_category_subject_and_type() {
        assertThat(Classification.sealedFields(RoleGranted.class))
                .containsExactly(SealedField.of("role", "member", Category.SENSITIVE, Role.class));
        assertThat(Classification.sealedFields(ExchangeDisputed.class))
                .containsExactly(SealedField.of("reason", "deal.receiver", Category.PERSONAL, String.class));
    }
}

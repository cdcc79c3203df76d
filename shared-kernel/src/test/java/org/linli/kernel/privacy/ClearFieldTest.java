package org.linli.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;
import org.linli.kernel.LocalText;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import tools.jackson.core.JsonPointer;

class ClearFieldTest {
    private static final MemberId ANA = MemberId.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    /** A fact with something of every kind. */
    private record Fact(
            @SubjectRef MemberId member,
            @Personal(subject = "member") @Nullable String phone,
            @Public LocalText name,
            @Public Fen amount,
            @Public Inner inner,
            Classified classified)
            implements DomainEvent {}

    private record Inner(int count, @Nullable Integer limit) {}

    private record Classified(
            @SubjectRef MemberId other,
            @Sensitive(subject = "other") @Nullable String reason) {}

    @Test
    void an_event_says_its_subjects_and_public_values_in_clear() {
        assertThat(ClearField.of(Fact.class))
                .extracting(field -> field.path() + (field.subject() ? " subject" : "") + (field.optional() ? "?" : ""))
                .containsExactly(
                        "member subject", "name", "amount", "inner.count", "inner.limit?", "classified.other subject");
    }

    @Test
    void a_field_reads_its_value_or_that_it_is_absent() {
        Fact fact =
                new Fact(ANA, "1", new LocalText("甲", "a"), new Fen(5), new Inner(7, null), new Classified(ANA, "x"));

        assertThat(ClearField.of(Fact.class))
                .extracting(field -> field.in(fact))
                .containsExactly(ANA, new LocalText("甲", "a"), new Fen(5), 7, null, ANA);
    }

    @Test
    void no_sealed_field_of_any_event_is_among_them_and_no_subject_is_missing() {
        EventNames.all().values().forEach(event -> {
            Set<JsonPointer> clear = ClearField.of(event).stream()
                    .map(field -> SealedField.of(field.path(), field.path(), Category.PERSONAL, field.type())
                            .at())
                    .collect(Collectors.toSet());
            List<SealedField> sealed = Classification.sealedFields(event);
            assertThat(sealed).as(event.getName()).noneMatch(field -> clear.contains(field.at()));
            assertThat(sealed).as(event.getName()).allMatch(field -> clear.contains(field.subject()));
        });
        assertThat(ClearField.of(ListingPublished.class))
                .extracting(ClearField::path)
                .contains("owner", "terms.title");
    }
}

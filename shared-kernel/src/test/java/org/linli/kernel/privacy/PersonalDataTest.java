package org.linli.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;

class PersonalDataTest {
    private static final MemberId ANA = MemberId.random();
    private static final MemberId BEN = MemberId.random();
    private static final LocalDate BIRTH = LocalDate.of(1950, 1, 2);

    private record Sides(MemberId giver, MemberId taker) {}

    private record Said(
            MemberId by, @Personal(subject = "by") @Nullable String text, int stars) {}

    private record Page(
            Sides sides,
            @Personal(subject = "sides.giver") @Nullable String note,
            @Sensitive(subject = "sides.taker") List<Role> roles,
            @Quasi(subject = "sides.taker") @Nullable LocalDate birth,
            List<Said> statements,
            @Nullable Said last) {}

    private static Page page() {
        Said anas = new Said(ANA, "late", 1);
        Said bens = new Said(BEN, "early", 5);
        return new Page(new Sides(ANA, BEN), "the red door", List.of(Role.VOLUNTEER), BIRTH, List.of(anas, bens), anas);
    }

    @Test
    void a_record_holds_values_of_those_whom_its_annotations_name() {
        assertThat(PersonalData.subjects(page())).containsExactly(ANA, BEN);
    }

    @Test
    void tombstones_are_nobodys() {
        Page page = new Page(new Sides(ANA, BEN), null, List.of(), null, List.of(new Said(ANA, null, 3)), null);
        assertThat(PersonalData.subjects(page)).isEmpty();
    }

    @Test
    void one_members_values_become_tombstones_and_what_is_public_stays() {
        Page page = page();
        assertThat(PersonalData.without(page, BEN))
                .isEqualTo(new Page(
                        page.sides(),
                        "the red door",
                        List.of(),
                        null,
                        List.of(page.statements().getFirst(), new Said(BEN, null, 5)),
                        page.last()));
        assertThat(PersonalData.subjects(PersonalData.without(page, BEN))).containsExactly(ANA);
    }

    @Test
    void a_record_without_values_of_the_member_is_the_very_same() {
        Page page = page();
        assertThat(PersonalData.without(page, MemberId.random())).isSameAs(page);
    }

    @Test
    void elements_of_sets_and_maps_are_looked_into() {
        record Tag(@Personal(subject = "by") @Nullable String text, MemberId by) implements Comparable<Tag> {
            @Override
            public int compareTo(Tag other) {
                return by.value().compareTo(other.by.value());
            }
        }
        record Tagged(SortedSet<Tag> sorted, Set<Tag> plain, SortedMap<String, Tag> byName, Map<String, Tag> others) {}
        Tag anas = new Tag("quick", ANA);
        Tag blank = new Tag(null, ANA);

        Tagged tagged = new Tagged(
                new TreeSet<>(Set.of(anas)), Set.of(anas), new TreeMap<>(Map.of("a", anas)), Map.of("b", anas));

        assertThat(PersonalData.subjects(tagged)).containsExactly(ANA);
        assertThat(PersonalData.without(tagged, ANA))
                .isEqualTo(new Tagged(
                        new TreeSet<>(Set.of(blank)),
                        Set.of(blank),
                        new TreeMap<>(Map.of("a", blank)),
                        Map.of("b", blank)));
        assertThat(PersonalData.without(tagged, BEN)).isSameAs(tagged);
    }

    @Test
    void a_subject_may_stand_in_a_map() {
        record Entry(
                Map<String, String> subjects,

                @Sensitive(subject = "subjects.deal.taker") @Nullable
                Role role) {}
        Entry entry = new Entry(Map.of("deal.taker", BEN.value(), "by", ANA.value()), Role.PARTY_MEMBER);

        assertThat(PersonalData.subjects(entry)).containsExactly(BEN);
        assertThat(PersonalData.without(entry, BEN).role()).isNull();
    }

    @Test
    void every_kind_of_collection_has_its_own_tombstone() {
        record Kinds(
                MemberId by,
                @Personal(subject = "by") Set<String> set,
                @Personal(subject = "by") SortedSet<String> sorted,
                @Personal(subject = "by") Map<String, String> map,
                @Personal(subject = "by") SortedMap<String, String> sortedMap) {}
        Kinds full = new Kinds(
                ANA, Set.of("a"), new TreeSet<>(Set.of("a")), Map.of("a", "b"), new TreeMap<>(Map.of("a", "b")));

        assertThat(PersonalData.without(full, ANA))
                .isEqualTo(new Kinds(ANA, Set.of(), new TreeSet<>(), Map.of(), new TreeMap<>()));
    }

    @Test
    void what_an_object_is_decides_where_its_type_leaves_that_open() {
        record Rows<T>(List<T> items) {}
        assertThat(PersonalData.subjects(new Rows<>(List.of(page(), "text")))).containsExactly(ANA, BEN);
        assertThat(PersonalData.subjects(List.of(new Said(BEN, "early", 5)))).containsExactly(BEN);
        assertThat(PersonalData.subjects("text")).isEmpty();
    }

    @Test
    void types_that_cannot_hold_personal_values_are_known() {
        record Rows<T>(List<T> items) {}
        record Chain(@Nullable Chain next, String text) {}
        assertThat(PersonalData.canBeIn(Page.class)).isTrue();
        assertThat(PersonalData.canBeIn(Rows.class)).isTrue();
        assertThat(PersonalData.canBeIn(Sides.class)).isFalse();
        assertThat(PersonalData.canBeIn(Chain.class)).isFalse();
        assertThat(PersonalData.canBeIn(String.class)).isFalse();
    }

    @Test
    void a_path_that_leads_nowhere_is_told() {
        record Astray(
                MemberId by,
                @Personal(subject = "author") @Nullable String text) {}
        record TooFar(
                MemberId by,
                @Personal(subject = "by.name") @Nullable String text) {}
        record NoMember(
                String by,
                @Personal(subject = "by") @Nullable String text) {}
        record NoKey(
                Map<String, String> by,
                @Personal(subject = "by") @Nullable String text) {}

        assertThatThrownBy(() -> PersonalData.subjects(new Astray(ANA, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Astray.text names author as its subject, where no member stands.");
        assertThatThrownBy(() -> PersonalData.subjects(new TooFar(ANA, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PersonalData.subjects(new NoMember("ana", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PersonalData.subjects(new NoKey(Map.of(), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_that_cannot_be_taken_out_is_told() {
        record Stubborn(
                MemberId by, @Personal(subject = "by") String text) {}
        assertThatThrownBy(() -> PersonalData.subjects(new Stubborn(ANA, "text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Stubborn.text cannot be erased: it does not allow null.");
    }

    @Test
    void a_value_of_nobody_is_told() {
        record Lost(
                @Nullable MemberId by,
                @Personal(subject = "by") @Nullable String text) {}
        assertThat(PersonalData.subjects(new Lost(null, null))).isEmpty();
        assertThatThrownBy(() -> PersonalData.subjects(new Lost(null, "text")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Lost.text holds a personal value, but nobody stands at by.");
    }
}

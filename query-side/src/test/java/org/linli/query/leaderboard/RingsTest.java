package org.linli.query.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Members are letters; "ab" says that a helped b once. */
class RingsTest {

    private static List<String> rings(String... helped) {
        Rings rings = new Rings(5, 80);
        for (String each : helped) {
            rings.add(each.substring(0, 1), each.substring(1));
        }
        return rings.find(Set.copyOf(List.of(String.join("", helped).split("")))).stream()
                .map(RingsTest::word)
                .toList();
    }

    private static String word(SortedSet<String> ring) {
        return String.join("", ring);
    }

    @Test
    void two_who_help_nobody_but_each_other_are_a_ring() {
        assertThat(rings("ab", "ba")).containsExactly("ab");
    }

    @Test
    void help_in_one_direction_is_none() {
        assertThat(rings("ab", "ab", "ab")).isEmpty();
        assertThat(rings("ab", "bc")).isEmpty();
    }

    @Test
    void a_circle_is_a_ring_of_up_to_five() {
        assertThat(rings("ab", "bc", "ca")).containsExactly("abc");
        assertThat(rings("ab", "bc", "cd", "de", "ea")).containsExactly("abcde");
        assertThat(rings("ab", "bc", "cd", "de", "ef", "fa")).isEmpty();
    }

    /** Four of five exchanges of a's are with b: 80 %. Of four, three would be 75 %. */
    @Test
    void each_one_must_have_four_fifths_of_their_exchanges_inside() {
        assertThat(rings("ab", "ba", "ab", "ba", "ac", "cx", "cy", "cz")).containsExactly("ab");
        assertThat(rings("ab", "ba", "ab", "ac", "cx", "cy", "cz")).isEmpty();
    }

    /** Everybody reaches everybody here; a and b are a ring within the larger component all the same. */
    @Test
    void a_ring_may_lie_in_a_larger_component() {
        assertThat(rings(
                        "ab", "ba", "ab", "ba", "ab", "ba", "ab", "ac", "cd", "de", "ef", "fg", "gh", "hb", "dg", "hc"))
                .containsExactly("ab");
    }

    @Test
    void who_is_only_helped_by_one_of_a_ring_belongs_to_none() {
        assertThat(rings("ab", "ba", "ab", "ba", "ac")).containsExactly("ab");
    }

    @Test
    void nobody_is_in_a_ring_of_whom_not_every_exchange_is_known() {
        Rings rings = new Rings(5, 80);
        rings.add("a", "b");
        rings.add("b", "a");

        assertThat(rings.find(Set.of("a"))).isEmpty();
        assertThat(rings.find(Set.of("a", "b"))).hasSize(1);
    }

    @Test
    void the_order_in_which_help_was_given_changes_nothing() {
        assertThat(rings("xy", "ba", "yx", "ab"))
                .isEqualTo(rings("ab", "ba", "yx", "xy"))
                .containsExactly("ab", "xy");
    }
}

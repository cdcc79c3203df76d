package org.linli.query.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.linli.kernel.sharing.Reason.CLOSES_SOON;
import static org.linli.kernel.sharing.Reason.CONFIRMED_BY_NEIGHBOURS;
import static org.linli.kernel.sharing.Reason.NEW;
import static org.linli.kernel.sharing.Reason.NOT_ASKED_LATELY;
import static org.linli.kernel.sharing.Reason.RELATED_CATEGORY;
import static org.linli.kernel.sharing.Reason.SAME_CATEGORY;
import static org.linli.kernel.sharing.Reason.SAME_COMMUNITY;
import static org.linli.kernel.sharing.Reason.SAME_SUBDISTRICT;
import static org.linli.kernel.sharing.Reason.SIMILAR_MEANING;
import static org.linli.kernel.sharing.Reason.SIMILAR_WORDS;
import static org.linli.kernel.sharing.Reason.URGENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.matching.Candidate.Nearness;
import org.linli.query.matching.Ranker.Ranked;

class LinearRankerTest {
    private static final Instant NOW = Instant.parse("2026-05-04T01:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(90));
    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(200));
    private static final Weights EVEN = new Weights(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private final Ranker ranker = new LinearRanker(EVEN, Lexicon.standard());

    private static ListingId id(Side side, int number) {
        return ListingId.of(side, new byte[] {0, (byte) number});
    }

    /** A listing without a word, from long ago and open for long. */
    private static Matchable listing(int number, String text, String... categories) {
        return new Matchable(id(Side.OFFER, number), List.of(categories), text, null, LONG_AGO, NEXT_YEAR);
    }

    /** Of somebody far away, unknown, who was asked just now: nothing speaks for it but itself. */
    private static Candidate plain(Matchable listing) {
        return new Candidate(listing, Nearness.FARTHER, 0, NOW);
    }

    private static Candidate asked(Candidate candidate, @Nullable Instant when) {
        return new Candidate(candidate.listing(), candidate.near(), candidate.neighbours(), when);
    }

    private Ranked only(Matchable wanted, Candidate candidate) {
        return ranker.rank(wanted, List.of(candidate), NOW).getFirst();
    }

    private List<ListingId> order(Candidate... candidates) {
        return ranker.rank(listing(9, ""), List.of(candidates), NOW).stream()
                .map(Ranked::listing)
                .toList();
    }

    @Test
    void nothing_in_common_is_no_score_and_no_reason() {
        assertThat(only(listing(9, "", "home.plumbing"), plain(listing(1, "", "care.pets"))))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 0, List.of()));
    }

    @Test
    void the_same_narrow_category_counts_fully_and_related_ones_less() {
        Matchable plumbing = listing(9, "", "home.plumbing", "home");
        assertThat(only(plumbing, plain(listing(1, "", "home", "home.plumbing"))))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 1, List.of(SAME_CATEGORY)));
        assertThat(only(plumbing, plain(listing(1, "", "home"))))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 0.75, List.of(RELATED_CATEGORY)));
        assertThat(only(plumbing, plain(listing(1, "", "home.garden"))))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 0.5, List.of(RELATED_CATEGORY)));
    }

    @Test
    void what_stands_at_the_top_of_the_tree_or_in_no_category_has_nothing_in_common() {
        assertThat(only(listing(9, "", "skills"), plain(listing(1, "", "skills")))
                        .score())
                .isZero();
        assertThat(only(listing(9, "", "uncategorised"), plain(listing(1, "", "uncategorised")))
                        .score())
                .isZero();
        assertThat(only(listing(9, "", "home"), plain(listing(1, "", "care"))).score())
                .isZero();
    }

    @Test
    void shared_words_in_whatever_form_count_and_in_chinese_too() {
        assertThat(only(listing(9, "fix mac"), plain(listing(1, "I fix Macs"))).reasons())
                .contains(SIMILAR_WORDS);
        assertThat(only(listing(9, "修水电"), plain(listing(1, "水电维修"))).reasons()).contains(SIMILAR_WORDS);
        assertThat(only(listing(9, "修水电"), plain(listing(1, "遛狗"))).reasons()).doesNotContain(SIMILAR_WORDS);
    }

    @Test
    void other_words_of_the_same_category_count() {
        assertThat(only(listing(9, "dog walking"), plain(listing(1, "cat sitting")))
                        .reasons())
                .contains(SIMILAR_MEANING)
                .doesNotContain(SIMILAR_WORDS);
        assertThat(only(listing(9, "dog walking"), plain(listing(1, "piano lessons")))
                        .reasons())
                .doesNotContain(SIMILAR_MEANING);
    }

    @Test
    void a_text_of_unknown_words_means_nothing() {
        assertThat(only(listing(9, "qqqq"), plain(listing(1, "zzzz"))))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 0, List.of()));
    }

    @Test
    void the_nearer_the_better() {
        Matchable wanted = listing(9, "");
        assertThat(only(wanted, new Candidate(listing(1, ""), Nearness.COMMUNITY, 0, NOW)))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 1, List.of(SAME_COMMUNITY)));
        assertThat(only(wanted, new Candidate(listing(1, ""), Nearness.SUBDISTRICT, 0, NOW)))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 0.5, List.of(SAME_SUBDISTRICT)));
    }

    @Test
    void an_urgent_request_comes_before_one_that_can_wait() {
        assertThat(urgent(Urgency.HIGH)).isEqualTo(new Ranked(id(Side.REQUEST, 1), 1, List.of(URGENT)));
        assertThat(urgent(Urgency.NORMAL)).isEqualTo(new Ranked(id(Side.REQUEST, 1), 0.5, List.of()));
        assertThat(urgent(Urgency.LOW)).isEqualTo(new Ranked(id(Side.REQUEST, 1), 0, List.of()));
    }

    private Ranked urgent(Urgency urgency) {
        return only(
                listing(9, ""), plain(new Matchable(id(Side.REQUEST, 1), List.of(), "", urgency, LONG_AGO, NEXT_YEAR)));
    }

    @Test
    void what_closes_soon_and_what_is_new_comes_earlier() {
        Matchable closing =
                new Matchable(id(Side.OFFER, 1), List.of(), "", null, LONG_AGO, NOW.plus(Duration.ofHours(84)));
        assertThat(only(listing(9, ""), plain(closing)))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 0.5, List.of(CLOSES_SOON)));
        Matchable fresh =
                new Matchable(id(Side.OFFER, 1), List.of(), "", null, NOW.minus(Duration.ofDays(6)), NEXT_YEAR);
        assertThat(only(listing(9, ""), plain(fresh)).score()).isEqualTo(0.8, within(1e-12));
        assertThat(only(listing(9, ""), plain(fresh)).reasons()).containsExactly(NEW);
    }

    @Test
    void neighbours_who_confirmed_count_for_the_owner_and_from_three_on_in_words_without_a_figure() {
        assertThat(confirmed(0)).isEqualTo(new Ranked(id(Side.OFFER, 1), 0, List.of()));
        assertThat(confirmed(2)).isEqualTo(new Ranked(id(Side.OFFER, 1), 0.4, List.of()));
        assertThat(confirmed(3)).isEqualTo(new Ranked(id(Side.OFFER, 1), 0.5, List.of(CONFIRMED_BY_NEIGHBOURS)));
    }

    private Ranked confirmed(int neighbours) {
        return only(listing(9, ""), new Candidate(listing(1, ""), Nearness.FARTHER, neighbours, NOW));
    }

    @Test
    void who_has_not_been_asked_lately_comes_earlier() {
        Candidate one = plain(listing(1, ""));
        assertThat(only(listing(9, ""), asked(one, null)))
                .isEqualTo(new Ranked(id(Side.OFFER, 1), 1, List.of(NOT_ASKED_LATELY)));
        assertThat(only(listing(9, ""), asked(one, NOW.minus(Duration.ofDays(15))))
                        .score())
                .isEqualTo(0.5);
        assertThat(order(asked(plain(listing(1, "")), NOW), asked(plain(listing(2, "")), LONG_AGO)))
                .containsExactly(id(Side.OFFER, 2), id(Side.OFFER, 1));
    }

    @Test
    void equals_are_ordered_by_publication_newest_first_and_then_by_id() {
        Instant before = LONG_AGO.minusSeconds(1);
        Candidate older = plain(new Matchable(id(Side.OFFER, 1), List.of(), "", null, before, NEXT_YEAR));
        assertThat(order(older, plain(listing(3, "")), plain(listing(2, ""))))
                .containsExactly(id(Side.OFFER, 2), id(Side.OFFER, 3), id(Side.OFFER, 1));
    }

    @Test
    void the_same_candidates_in_any_order_give_the_same_list() {
        List<Candidate> candidates = new ArrayList<>();
        List<String> texts = List.of("dog walking", "walk the dog", "修水电", "I fix Macs", "lawn mowing", "");
        for (int number = 0; number < 40; number++) {
            candidates.add(plain(listing(number, texts.get(number % texts.size()), "care.pets")));
        }
        Matchable wanted = listing(99, "Somebody to walk my dog", "care.pets");
        List<Ranked> list = ranker.rank(wanted, candidates, NOW);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(ranker.rank(wanted, candidates, NOW)).isEqualTo(list);
        }
    }

    @Test
    void reasons_stand_in_the_order_of_their_weight() {
        Ranker weighted = new LinearRanker(new Weights(0.2, 0, 0, 0, 0.5, 0, 0, 0, 0, 0), Lexicon.standard());
        Candidate candidate = new Candidate(listing(1, "a", "care.pets"), Nearness.COMMUNITY, 9, null);
        assertThat(weighted.rank(listing(9, "a", "care.pets"), List.of(candidate), NOW))
                .containsExactly(new Ranked(id(Side.OFFER, 1), 0.7, List.of(SAME_COMMUNITY, SAME_CATEGORY)));
    }

    @Test
    void a_weight_is_from_0_to_10() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Weights(0, 0, 0, 0, 0, 0, 0, 0, 0, 10.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weights(-0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weights(Double.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(Weights.standard().category()).isEqualTo(1.5);
    }
}

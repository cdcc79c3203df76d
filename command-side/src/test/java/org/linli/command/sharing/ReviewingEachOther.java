package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.sharing.ReviewCommand.RevealReviews;
import org.linli.command.sharing.ReviewCommand.SetReviewsAside;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.command.sharing.SharingRejection.RatingOutOfRange;
import org.linli.command.sharing.SharingRejection.ReviewedAlready;
import org.linli.command.sharing.SharingRejection.ReviewsOver;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;

/** Reviews only after closing: one per side, revealed together. */
class ReviewingEachOther {
    private static final Deal DEAL = anExchange().deal();
    private static final ReviewsId REVIEWS = ReviewsId.of(FIRST);
    private static final Rating GOOD = new Rating(5, true, 4);
    private static final Rating FAIR = new Rating(3, false, 2);
    private static final Instant OVER = NOW.plus(Duration.ofDays(14));
    private static final RevealReviews REVEAL = new RevealReviews(FIRST);
    private static final SetReviewsAside ASIDE = new SetReviewsAside(FIRST, DEAL);

    private static Scenario<Reviews, ReviewCommand, ReviewEvent> none() {
        return Scenario.of(new ReviewDecider());
    }

    private static Scenario<Reviews, ReviewCommand, ReviewEvent> bensIsIn() {
        return none().given(submitted(BEN, ANA, GOOD, "谢谢"));
    }

    private static Scenario<Reviews, ReviewCommand, ReviewEvent> revealed() {
        return bensIsIn().given(submitted(ANA, BEN, FAIR, null)).given(revealed(FAIR, GOOD));
    }

    private static ReviewSubmitted submitted(MemberId rater, MemberId ratee, Rating rating, @Nullable String text) {
        return new ReviewSubmitted(REVIEWS, FIRST, DEAL, rater, ratee, rating, text, OVER);
    }

    private static ReviewsRevealed revealed(@Nullable Rating byProvider, @Nullable Rating byReceiver) {
        return new ReviewsRevealed(REVIEWS, FIRST, DEAL, byProvider, byReceiver);
    }

    private static SubmitReview review(Rating rating, @Nullable String text) {
        return new SubmitReview(FIRST, anExchange().confirmed().state(), rating, text);
    }

    private static SubmitReview reviewAt(String step) {
        return new SubmitReview(FIRST, anExchange().at(step).state(), GOOD, null);
    }

    @Test
    void each_side_reviews_the_other_after_the_close() {
        none().when(review(GOOD, "谢谢"), by(BEN)).leadsTo(submitted(BEN, ANA, GOOD, "谢谢"));
        none().when(review(FAIR, null), by(ANA)).leadsTo(submitted(ANA, BEN, FAIR, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "agreed", "started", "done", "disputed", "cancelled", "voided"})
    void nothing_is_reviewed_that_has_not_closed_and_counts(String step) {
        none().when(reviewAt(step), by(BEN)).isRefusedFor(new WrongStep(step));
    }

    @Test
    void a_dispute_that_was_not_upheld_has_closed_and_an_upheld_one_counts_for_nothing() {
        SubmitReview counted =
                new SubmitReview(FIRST, anExchange().resolved(false).state(), GOOD, null);
        SubmitReview upheld =
                new SubmitReview(FIRST, anExchange().resolved(true).state(), GOOD, null);

        none().when(counted, by(BEN)).isAccepted();
        none().when(upheld, by(BEN)).isRefusedFor(new WrongStep("cancelled"));
    }

    @Test
    void there_is_nothing_to_review_where_nothing_was_proposed() {
        none().when(new SubmitReview(FIRST, new Exchange.Unproposed(), GOOD, null), by(BEN))
                .isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void nobody_else_reviews_and_nobody_for_the_other_side() {
        none().when(review(GOOD, null), by(CUI).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
        none().when(review(GOOD, null), by(ANA).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void one_review_per_side_and_it_is_never_changed() {
        bensIsIn().when(review(FAIR, null), by(BEN)).isRefusedFor(new ReviewedAlready());
        none().given(submitted(ANA, BEN, FAIR, null))
                .when(review(GOOD, null), by(ANA))
                .isRefusedFor(new ReviewedAlready());
    }

    @Test
    void the_second_review_reveals_both() {
        bensIsIn().when(review(FAIR, null), by(ANA)).leadsTo(submitted(ANA, BEN, FAIR, null), revealed(FAIR, GOOD));
        none().given(submitted(ANA, BEN, FAIR, null))
                .when(review(GOOD, "谢谢"), by(BEN))
                .leadsTo(submitted(BEN, ANA, GOOD, "谢谢"), revealed(FAIR, GOOD));
    }

    @Test
    void one_review_alone_is_revealed_14_days_after_the_close_and_not_before() {
        bensIsIn().when(REVEAL, bySystem().at(OVER)).leadsTo(revealed(null, GOOD));
        bensIsIn().when(REVEAL, bySystem().at(OVER.minusMillis(1))).isRefusedFor(new NotDueYet());
        assertThat(REVEAL.systemOnly()).isTrue();
    }

    @Test
    void where_nobody_reviewed_there_is_nothing_to_reveal() {
        none().when(REVEAL, bySystem().at(OVER)).changesNothing();
        revealed().when(REVEAL, bySystem().at(OVER)).changesNothing();
        none().given(new ReviewsSetAside(REVIEWS, FIRST, DEAL, null, null))
                .when(REVEAL, bySystem().at(OVER))
                .changesNothing();
    }

    @Test
    void after_14_days_or_the_reveal_nothing_is_added() {
        none().when(review(GOOD, null), by(BEN).at(OVER.minusMillis(1))).isAccepted();
        none().when(review(GOOD, null), by(BEN).at(OVER)).isRefusedFor(new ReviewsOver());
        bensIsIn().when(review(GOOD, null), by(ANA).at(OVER)).isRefusedFor(new ReviewsOver());
        bensIsIn().given(revealed(null, GOOD)).when(review(FAIR, null), by(ANA)).isRefusedFor(new ReviewsOver());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "6, 1", "1, 0", "1, 6"})
    void stars_and_satisfaction_are_1_to_5(int stars, int satisfaction) {
        none().when(review(new Rating(stars, false, satisfaction), null), by(BEN))
                .isRefusedFor(new RatingOutOfRange());
        none().when(review(new Rating(1, false, 1), null), by(BEN)).isAccepted();
        none().when(review(new Rating(5, false, 5), null), by(BEN)).isAccepted();
    }

    @Test
    void a_text_says_something_or_is_left_out() {
        none().when(review(GOOD, " "), by(BEN)).isRefusedFor(new TextBlank());
    }

    @Test
    void a_review_of_a_voided_exchange_counts_for_nothing() {
        revealed().when(ASIDE, bySystem()).leadsTo(new ReviewsSetAside(REVIEWS, FIRST, DEAL, FAIR, GOOD));
        bensIsIn().when(ASIDE, bySystem()).leadsTo(new ReviewsSetAside(REVIEWS, FIRST, DEAL, null, null));
        assertThat(ASIDE.systemOnly()).isTrue();
    }

    @Test
    void a_review_that_was_on_its_way_when_the_exchange_was_voided_comes_too_late() {
        Scenario<Reviews, ReviewCommand, ReviewEvent> aside =
                none().given(new ReviewsSetAside(REVIEWS, FIRST, DEAL, null, null));

        none().when(ASIDE, bySystem()).leadsTo(new ReviewsSetAside(REVIEWS, FIRST, DEAL, null, null));
        aside.when(review(GOOD, null), by(BEN)).isRefusedFor(new WrongStep("confirmed"));
        aside.when(ASIDE, bySystem()).changesNothing();
    }

    @Test
    void the_version_of_reviews_is_nobodys_to_know() {
        assertThat(review(GOOD, null).versionHidden()).isTrue();
        assertThat(review(GOOD, null).place()).isEqualTo(XINGFU);
        assertThat(new ReviewDecider().place(bensIsIn().state())).isEqualTo(XINGFU);
        assertThat(new ReviewDecider().place(none().state())).isNull();
    }

    @Test
    void the_same_words_are_the_same_wish_whatever_became_of_the_exchange() {
        assertThat(reviewAt("voided").fingerprint())
                .isEqualTo(review(GOOD, null).fingerprint());
        assertThat(review(GOOD, "谢谢").fingerprint())
                .isNotEqualTo(review(GOOD, null).fingerprint());
    }
}

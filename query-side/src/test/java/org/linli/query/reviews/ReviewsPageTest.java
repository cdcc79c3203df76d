package org.linli.query.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.anaHelpsBen;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.query.History;
import org.linli.query.reviews.ReviewsStory.Review;
import org.linli.query.reviews.ReviewsStory.State;

class ReviewsPageTest {
    private static final ReviewsId REVIEWS = ReviewsId.of(EXCHANGE);
    private static final Rating GOOD = new Rating(5, true, 4);
    private static final Rating FAIR = new Rating(3, false, 2);

    private final History history = new History()
            .then(new ReviewSubmitted(REVIEWS, EXCHANGE, anaHelpsBen(), BEN, ANA, GOOD, "thanks", IN_A_WEEK));
    private final Review bens = Review.of(BEN, GOOD, "thanks", history.last());

    @Test
    void until_they_are_revealed_each_side_sees_its_own_alone() {
        assertThat(seenBy(ANA)).isNull();
        assertThat(seenBy(BEN)).isEqualTo(new ReviewsPage(State.HIDDEN, bens, null, IN_A_WEEK));
    }

    @Test
    void both_see_both_once_they_are_revealed() {
        history.then(new ReviewSubmitted(REVIEWS, EXCHANGE, anaHelpsBen(), ANA, BEN, FAIR, null, IN_A_WEEK));
        Review anas = Review.of(ANA, FAIR, null, history.last());
        history.then(new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), FAIR, GOOD));

        assertThat(seenBy(ANA)).isEqualTo(new ReviewsPage(State.REVEALED, anas, bens, null));
        assertThat(seenBy(BEN)).isEqualTo(new ReviewsPage(State.REVEALED, bens, anas, null));
    }

    @Test
    void one_that_stood_alone_is_seen_by_the_other_side_when_its_time_came() {
        history.then(new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), null, GOOD));

        assertThat(seenBy(ANA)).isEqualTo(new ReviewsPage(State.REVEALED, null, bens, null));
    }

    @Test
    void nobody_else_sees_them_not_even_revealed() {
        history.then(new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), null, GOOD));

        assertThat(seenBy(CAI)).isNull();
    }

    @Test
    void what_was_set_aside_is_its_authors_alone() {
        history.then(
                new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), null, GOOD),
                new ReviewsSetAside(REVIEWS, EXCHANGE, anaHelpsBen(), null, GOOD));

        assertThat(seenBy(ANA)).isEqualTo(new ReviewsPage(State.SET_ASIDE, null, null, null));
        assertThat(seenBy(BEN)).isEqualTo(new ReviewsPage(State.SET_ASIDE, bens, null, null));
    }

    @Test
    void nothing_was_written_of_most_exchanges() {
        assertThat(ReviewsPage.of(null, ANA)).isNull();
    }

    private @Nullable ReviewsPage seenBy(MemberId reader) {
        return ReviewsPage.of(history.view(new ReviewsProjection(), EXCHANGE.value()), reader);
    }
}

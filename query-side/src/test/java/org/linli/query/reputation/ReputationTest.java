package org.linli.query.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.query.History;

class ReputationTest {
    private static final ReviewsId REVIEWS = ReviewsId.of(EXCHANGE);
    private static final Rating GOOD = new Rating(5, true, 4);
    private static final Rating FAIR = new Rating(3, false, 2);

    private final History history = new History();

    @Test
    void confirmed_help_counts_as_given_and_as_received() {
        confirmed();

        assertThat(of(ANA)).isEqualTo(new Reputation(ANA, 1, 0, 0, 0, 0, 0, 0));
        assertThat(of(BEN)).isEqualTo(new Reputation(BEN, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void a_review_counts_for_whom_it_is_about_once_it_is_revealed() {
        confirmed();
        history.then(
                new ReviewSubmitted(REVIEWS, EXCHANGE, anaHelpsBen(), BEN, ANA, GOOD, "thanks", IN_A_WEEK),
                new ReviewSubmitted(REVIEWS, EXCHANGE, anaHelpsBen(), ANA, BEN, FAIR, null, IN_A_WEEK));
        assertThat(reviews(ANA)).isZero();

        history.then(new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), FAIR, GOOD));
        assertThat(of(ANA)).isEqualTo(new Reputation(ANA, 1, 0, 1, 5, 1, 4, 0));
        assertThat(of(BEN)).isEqualTo(new Reputation(BEN, 0, 1, 1, 3, 0, 2, 0));
    }

    @Test
    void mean_stars_are_unknown_without_a_review() {
        confirmed();
        assertThat(Reputation.none(ANA).meanStars()).isNull();

        history.then(
                new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), null, GOOD),
                new ReviewsRevealed(ReviewsId.of(exchange(2)), exchange(2), anaHelpsBen(), null, FAIR));
        Reputation ana = of(ANA);
        assertThat(ana).isNotNull();
        assertThat(ana.meanStars()).isEqualTo(4.0);
        assertThat(reviews(BEN)).isZero();
    }

    @Test
    void a_voided_exchange_and_its_reviews_never_happened() {
        Counted counted = confirmed();
        history.then(
                new ReviewsRevealed(REVIEWS, EXCHANGE, anaHelpsBen(), FAIR, GOOD),
                new ExchangeVoided(EXCHANGE, anaHelpsBen(), counted, VoidReason.FRAUD, WEN_OF_THE_COMMITTEE),
                new ReviewsSetAside(REVIEWS, EXCHANGE, anaHelpsBen(), FAIR, GOOD));

        assertThat(of(ANA)).isNull();
        assertThat(of(BEN)).isNull();
    }

    @Test
    void an_upheld_dispute_counts_against_the_provider_alone() {
        history.then(new DisputeResolved(EXCHANGE, anaHelpsBen(), true, 30, WEN_OF_THE_COMMITTEE, List.of(NORTH)));

        assertThat(of(ANA)).isEqualTo(new Reputation(ANA, 0, 0, 0, 0, 0, 0, 1));
        assertThat(of(BEN)).isNull();
    }

    @Test
    void an_appeal_takes_back_what_the_first_decision_counted() {
        history.then(
                new DisputeResolved(EXCHANGE, anaHelpsBen(), true, 30, WEN_OF_THE_COMMITTEE, List.of(NORTH)),
                new DisputeAppealed(EXCHANGE, anaHelpsBen(), true, null, ANA, "I was there"));
        assertThat(of(ANA)).isNull();

        history.then(new DisputeResolved(EXCHANGE, anaHelpsBen(), false, 30, BEN, List.of(NORTH)));
        assertThat(of(ANA)).isEqualTo(new Reputation(ANA, 1, 0, 0, 0, 0, 0, 0));
        Counted counted = new Counted(history.last(), 30, false, List.of(NORTH));
        history.then(new DisputeAppealed(EXCHANGE, anaHelpsBen(), false, counted, BEN, "nobody came"));
        assertThat(of(ANA)).isNull();
        assertThat(of(BEN)).isNull();
    }

    private Counted confirmed() {
        history.then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
        return new Counted(history.last(), 30, false, List.of(NORTH));
    }

    private int reviews(MemberId member) {
        Reputation reputation = of(member);
        return reputation == null ? 0 : reputation.reviews();
    }

    private @Nullable Reputation of(MemberId member) {
        return history.view(new ReputationProjection(), member.value());
    }
}

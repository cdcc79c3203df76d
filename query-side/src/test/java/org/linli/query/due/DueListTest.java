package org.linli.query.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.ladderOffered;
import static org.linli.query.Neighbours.shoppingRequested;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReminderKind;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingRef;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.PoolId;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.due.DueItem.What;

class DueListTest {
    private static final Timetable TIMES = Neighbours.RULES.times();

    private final History history = new History().then(ladderOffered());

    @Test
    void a_listing_expires_at_its_time_and_not_before() {
        assertThat(list().by(IN_A_WEEK.minusMillis(1), 10)).isEmpty();
        assertThat(list().by(IN_A_WEEK, 10))
                .containsExactly(new DueItem(LADDER.value(), What.LISTING_EXPIRES, IN_A_WEEK));
        assertThat(list().next()).contains(IN_A_WEEK);
    }

    @Test
    void a_clearing_ends_at_the_time_that_it_names_unless_it_is_answered() {
        PoolId pool = PoolId.of(NORTH);
        ClearingId one = ClearingId.of(new byte[] {1});
        ClearingId other = ClearingId.of(new byte[] {2});
        Instant until = IN_A_WEEK.minusSeconds(60);
        history.then(
                new ClearingAsked(pool, NORTH, one, Neighbours.SOUTH, 60, ClearingSide.PAYER, ANA, until),
                new ClearingAsked(pool, NORTH, other, Neighbours.SOUTH, 60, ClearingSide.PAYER, ANA, until),
                new ClearingDeclined(pool, NORTH, other, ClearingSide.PAYEE, BEN));
        DueItem item = new DueItem(new ClearingRef(pool, one).toString(), What.CLEARING_EXPIRES, until);

        assertThat(list().by(until.minusMillis(1), 10)).isEmpty();
        assertThat(list().by(until, 10)).containsExactly(item);
        assertThat(ClearingRef.of(item.id())).isEqualTo(new ClearingRef(pool, one));
        history.then(new ClearingExpired(pool, NORTH, one));
        assertThat(list().by(until, 10)).isEmpty();
    }

    @Test
    void a_revision_moves_it() {
        Terms terms = ladderOffered().terms();
        Instant later = IN_A_WEEK.plusSeconds(60);
        history.then(new ListingRevised(
                LADDER,
                ANA,
                new Terms(terms.kind(), "t", "", terms.categories(), terms.quantity(), null, later),
                null));

        assertThat(list().next()).contains(later);
    }

    @Test
    void what_closed_or_fired_is_gone() {
        history.then(shoppingRequested())
                .then(new ListingWithdrawn(LADDER, ANA, WithdrawalReason.MISTAKE), new ListingExpired(SHOPPING, BEN));

        assertThat(list().next()).isEmpty();
    }

    @Test
    void silence_confirms_after_its_period() {
        history.then(new ListingExpired(LADDER, ANA)).markedDone(EXCHANGE, anaHelpsBen(), 30);
        Instant due = history.last().plus(TIMES.silence());

        assertThat(list().by(due, 10)).contains(new DueItem(EXCHANGE.value(), What.SILENCE_CONFIRMS, due));
    }

    @Test
    void an_answer_ends_the_silence() {
        history.then(new ListingExpired(LADDER, ANA)).markedDone(EXCHANGE, anaHelpsBen(), 30);
        History disputed = new History().markedDone(EXCHANGE, anaHelpsBen(), 30);
        disputed.then(new ExchangeDisputed(EXCHANGE, anaHelpsBen(), "not done"));
        history.then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));

        assertThat(list().next()).isEmpty();
        assertThat(new DueList(disputed.views(new DueProjection(TIMES)), TIMES).next())
                .isEmpty();
    }

    @Test
    void the_soonest_comes_first_and_the_limit_holds() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);

        assertThat(list().by(Instant.parse("2027-01-01T00:00:00Z"), 10))
                .extracting(DueItem::what)
                .containsExactly(What.LISTING_EXPIRES, What.REMINDER, What.SILENCE_CONFIRMS);
        assertThat(list().by(Instant.parse("2027-01-01T00:00:00Z"), 1)).hasSize(1);
    }

    @Test
    void the_receiver_is_reminded_twice_before_silence_confirms_and_no_more() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);
        Instant silence = history.last().plus(TIMES.silence());
        assertThat(at(What.REMINDER)).isEqualTo(silence.minus(Duration.ofDays(7)));

        reminded(silence.minus(Duration.ofDays(7)), silence);
        assertThat(at(What.REMINDER)).isEqualTo(silence.minus(Duration.ofDays(2)));
        reminded(silence.minus(Duration.ofDays(2)), silence);
        assertThat(at(What.REMINDER)).isNull();
        assertThat(at(What.SILENCE_CONFIRMS)).isEqualTo(silence);
    }

    @Test
    void a_late_reminder_moves_the_end_of_the_silence() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);
        Instant late = history.last().plus(Duration.ofDays(40));
        Instant until = late.plus(Duration.ofDays(2));
        reminded(late, until);

        assertThat(at(What.REMINDER)).isNull();
        assertThat(at(What.SILENCE_CONFIRMS)).isEqualTo(until);
    }

    @Test
    void a_proposal_is_reminded_of_and_ends_unless_it_is_answered() {
        history.then(new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null));
        Instant proposed = history.last();
        assertThat(at(What.REMINDER)).isEqualTo(proposed.plus(TIMES.proposalReminder()));
        assertThat(at(What.PROPOSAL_EXPIRES)).isEqualTo(proposed.plus(TIMES.proposal()));

        history.then(new ReminderSent(EXCHANGE, anaHelpsBen(), ReminderKind.PROPOSAL_TO_ANSWER, BEN, null));
        assertThat(at(What.REMINDER)).isNull();
        assertThat(at(What.PROPOSAL_EXPIRES)).isEqualTo(proposed.plus(TIMES.proposal()));

        history.then(new AgreementGiven(EXCHANGE, anaHelpsBen(), BEN));
        assertThat(at(What.PROPOSAL_EXPIRES)).isNull();
    }

    @Test
    void a_provider_is_reminded_until_they_begin() {
        history.agreed(EXCHANGE, anaHelpsBen());
        assertThat(at(What.REMINDER)).isEqualTo(history.last().plus(TIMES.startReminder()));

        history.then(new ExchangeStarted(EXCHANGE, anaHelpsBen()));
        assertThat(at(What.REMINDER)).isNull();
    }

    @Test
    void a_review_is_revealed_at_its_time_unless_both_are_in_before() {
        ReviewsId reviews = ReviewsId.of(EXCHANGE);
        Rating rating = new Rating(5, true, 5);
        history.then(new ReviewSubmitted(reviews, EXCHANGE, anaHelpsBen(), BEN, ANA, rating, null, IN_A_WEEK));
        assertThat(list().by(IN_A_WEEK, 10)).contains(new DueItem(reviews.value(), What.REVIEWS_REVEALED, IN_A_WEEK));

        history.then(new ReviewsRevealed(reviews, EXCHANGE, anaHelpsBen(), rating, rating));
        assertThat(at(What.REVIEWS_REVEALED)).isNull();
    }

    private void reminded(Instant at, Instant until) {
        history.at(at).then(new ReminderSent(EXCHANGE, anaHelpsBen(), ReminderKind.RECEIVER_TO_CONFIRM, BEN, until));
    }

    private @Nullable Instant at(What what) {
        return list().by(Instant.parse("2027-01-01T00:00:00Z"), 100).stream()
                .filter(item -> item.what() == what)
                .map(DueItem::at)
                .findFirst()
                .orElse(null);
    }

    private DueList list() {
        return new DueList(history.views(new DueProjection(TIMES)), TIMES);
    }
}

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
import org.junit.jupiter.api.Test;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.History;
import org.linli.query.due.DueItem.What;

class DueListTest {
    private static final Silence SILENCE = new Silence(Duration.ofDays(14));

    private final History history = new History().then(ladderOffered());

    @Test
    void a_listing_expires_at_its_time_and_not_before() {
        assertThat(list().by(IN_A_WEEK.minusMillis(1), 10)).isEmpty();
        assertThat(list().by(IN_A_WEEK, 10))
                .containsExactly(new DueItem(LADDER.value(), What.LISTING_EXPIRES, IN_A_WEEK));
        assertThat(list().next()).contains(IN_A_WEEK);
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
        Instant due = history.last().plus(SILENCE.period());

        assertThat(list().by(due, 10)).containsExactly(new DueItem(EXCHANGE.value(), What.SILENCE_CONFIRMS, due));
    }

    @Test
    void an_answer_ends_the_silence() {
        history.then(new ListingExpired(LADDER, ANA)).markedDone(EXCHANGE, anaHelpsBen(), 30);
        History disputed = new History().markedDone(EXCHANGE, anaHelpsBen(), 30);
        disputed.then(new ExchangeDisputed(EXCHANGE, anaHelpsBen(), "not done"));
        history.then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));

        assertThat(list().next()).isEmpty();
        assertThat(new DueList(disputed.views(new DueProjection(SILENCE)), SILENCE).next())
                .isEmpty();
    }

    @Test
    void the_soonest_comes_first_and_the_limit_holds() {
        history.markedDone(EXCHANGE, anaHelpsBen(), 30);

        assertThat(list().by(Instant.parse("2027-01-01T00:00:00Z"), 10))
                .extracting(DueItem::id)
                .containsExactly(LADDER.value(), EXCHANGE.value());
        assertThat(list().by(Instant.parse("2027-01-01T00:00:00Z"), 1)).hasSize(1);
    }

    private DueList list() {
        return new DueList(history.views(new DueProjection(SILENCE)), SILENCE);
    }
}

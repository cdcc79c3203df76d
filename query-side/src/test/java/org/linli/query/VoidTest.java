package org.linli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SUBDISTRICT;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.views.Projection;

/** A void removes its exchange from every window, retroactively: what counts is as if it had never been. */
class VoidTest {
    private static final List<Projection<?>> COUNTING = List.of(new ReputationProjection());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_voided_exchange_never_happened(long seed) {
        History without = RandomHistory.of(seed, 800);
        History with = RandomHistory.of(seed, 800);
        confirmReviewCorrectAndVoid(with);

        COUNTING.forEach(projection ->
                assertThat(digest(with, projection)).as(projection.name()).isEqualTo(digest(without, projection)));
    }

    private static void confirmReviewCorrectAndVoid(History history) {
        ExchangeId id = Neighbours.exchange(9_999);
        ReviewsId reviews = ReviewsId.of(id);
        Deal deal = new Deal(ANA, BEN, null, null, NORTH, Kind.SKILL);
        Rating rating = new Rating(5, true, 4);
        history.markedDone(id, deal, 30)
                .then(new ExchangeConfirmed(id, deal, 30, true, List.of(DISTRICT, SUBDISTRICT, NORTH)));
        Counted counted = new Counted(history.last(), 30, true, List.of(DISTRICT, SUBDISTRICT, NORTH));
        history.then(
                        new ReviewSubmitted(reviews, id, deal, BEN, ANA, rating, "thanks", history.last()),
                        new ReviewsRevealed(reviews, id, deal, null, rating),
                        new ExchangeCorrected(id, deal, counted, 45, BEN, null))
                .at(history.last().plus(Duration.ofDays(100)))
                .then(
                        new ExchangeVoided(id, deal, counted.with(45), VoidReason.FRAUD, MemberId.SYSTEM),
                        new ReviewsSetAside(reviews, id, deal, null, rating));
    }

    private static <V> String digest(History history, Projection<V> projection) {
        return history.views(projection).digest(projection);
    }
}

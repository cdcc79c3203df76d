package org.linli.query.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;

/**
 * The reviews of one exchange, hidden ones too: what a reader may see of them is {@link ReviewsPage}'s to say.
 *
 * @param until when they are revealed at the latest; null where none was submitted
 */
public record ReviewsStory(
        ExchangeId exchange,
        Deal deal,
        @Nullable Review byProvider,
        @Nullable Review byReceiver,
        State state,
        @Nullable Instant until) {

    /** How far they have come. */
    public enum State {
        HIDDEN,
        REVEALED,
        /** The exchange counts for nothing, and so do they. */
        SET_ASIDE
    }

    /**
     * What one side said.
     *
     * @param author the side by pseudonym
     * @param text null when nothing was written, or it was erased
     */
    public record Review(
            MemberId author,
            int stars,
            boolean thanks,
            int satisfaction,
            @Personal(subject = "author") @Nullable String text,
            Instant at) {
        static Review of(MemberId author, Rating rating, @Nullable String text, Instant at) {
            return new Review(author, rating.stars(), rating.thanks(), rating.satisfaction(), text, at);
        }
    }

    static ReviewsStory none(ReviewEvent event) {
        return new ReviewsStory(event.exchange(), event.deal(), null, null, State.HIDDEN, null);
    }

    ReviewsStory after(ReviewEvent event, Instant now) {
        return switch (event) {
            case ReviewSubmitted it -> submitted(it, Review.of(it.rater(), it.rating(), it.text(), now));
            case ReviewsRevealed _ -> in(State.REVEALED);
            case ReviewsSetAside _ -> in(State.SET_ASIDE);
        };
    }

    private ReviewsStory submitted(ReviewSubmitted event, Review review) {
        boolean provider = event.rater().equals(deal.provider());
        return new ReviewsStory(
                exchange, deal, provider ? review : byProvider, provider ? byReceiver : review, state, event.until());
    }

    private ReviewsStory in(State other) {
        return new ReviewsStory(exchange, deal, byProvider, byReceiver, other, until);
    }

    /** What this side said; null: nothing. */
    @Nullable
    Review by(MemberId side) {
        return side.equals(deal.provider()) ? byProvider : byReceiver;
    }
}

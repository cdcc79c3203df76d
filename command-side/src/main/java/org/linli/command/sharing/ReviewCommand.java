package org.linli.command.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.membership.Level;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewsId;

/** What may be wished about the reviews of an exchange. */
public sealed interface ReviewCommand extends Command {
    String AGGREGATE = "reviews";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ExchangeId exchange();

    @Override
    default String target() {
        return ReviewsId.of(exchange()).value();
    }

    /**
     * One side reviews the other. The reviews' version would tell who reviewed already, so it is hidden.
     *
     * @param reviewed the exchange as its own history tells it at the time of the review
     */
    record SubmitReview(
            ExchangeId exchange,
            Exchange reviewed,
            Rating rating,
            @Nullable String text) implements ReviewCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }

        @Override
        public @Nullable PlaceId place() {
            return reviewed instanceof Exchange.Made made ? made.deal().community() : null;
        }

        @Override
        public boolean versionHidden() {
            return true;
        }

        /** The exchange may change between two tries; what is said of it may not. */
        @Override
        public String fingerprint() {
            return "SubmitReview[%s, %s]".formatted(rating, text);
        }
    }

    /** The time to review is over. */
    record RevealReviews(ExchangeId exchange) implements ReviewCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** The exchange counts for nothing any more. */
    record SetReviewsAside(ExchangeId exchange, Deal deal) implements ReviewCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }

        @Override
        public PlaceId place() {
            return deal.community();
        }
    }
}

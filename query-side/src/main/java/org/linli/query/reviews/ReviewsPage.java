package org.linli.query.reviews;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.reviews.ReviewsStory.Review;
import org.linli.query.reviews.ReviewsStory.State;

/**
 * The reviews of an exchange as one side may see them.
 *
 * @param yours what the reader said; null: nothing
 * @param theirs what the other side said, once it is revealed
 * @param until when they are revealed at the latest; null once they are
 */
@Schema(name = "Reviews")
public record ReviewsPage(
        State state,
        @Nullable Review yours,
        @Nullable Review theirs,
        @Nullable Instant until) {

    /** What this side may see; null when that is nothing, whatever the other side has written. */
    public static @Nullable ReviewsPage of(@Nullable ReviewsStory story, MemberId side) {
        if (story == null || !story.deal().involves(side)) {
            return null;
        }
        Review yours = story.by(side);
        return switch (story.state()) {
            case HIDDEN -> yours == null ? null : new ReviewsPage(story.state(), yours, null, story.until());
            case REVEALED ->
                new ReviewsPage(story.state(), yours, story.by(story.deal().other(side)), null);
            case SET_ASIDE -> new ReviewsPage(story.state(), yours, null, null);
        };
    }
}

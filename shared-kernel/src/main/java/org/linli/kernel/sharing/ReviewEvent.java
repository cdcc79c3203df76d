package org.linli.kernel.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about what the two sides of an exchange say of each other afterwards. */
public sealed interface ReviewEvent extends DomainEvent {
    ReviewsId reviews();

    ExchangeId exchange();

    Deal deal();

    /**
     * One side reviewed the other. Nobody but its author may see anything of it until {@link ReviewsRevealed}, not even that it exists.
     *
     * @param until when it is revealed although the other side wrote nothing
     */
    @EventName("sharing.review-submitted")
    record ReviewSubmitted(
            @Public ReviewsId reviews,
            @Public ExchangeId exchange,
            Deal deal,
            @SubjectRef MemberId rater,
            @SubjectRef MemberId ratee,
            Rating rating,
            @Personal(subject = "rater") @Nullable String text,
            @Public Instant until)
            implements ReviewEvent {}

    /**
     * Both reviewed, or the time for it passed: from now on the two sides see both, and they count.
     *
     * @param byProvider what the provider said of the receiver; null: nothing
     * @param byReceiver what the receiver said of the provider; null: nothing
     */
    @EventName("sharing.reviews-revealed")
    record ReviewsRevealed(
            @Public ReviewsId reviews,
            @Public ExchangeId exchange,
            Deal deal,
            @Nullable Rating byProvider,
            @Nullable Rating byReceiver)
            implements ReviewEvent {}

    /**
     * The exchange counts for nothing any more, and neither do its reviews.
     *
     * @param byProvider what was revealed and is set aside; null: nothing
     * @param byReceiver what was revealed and is set aside; null: nothing
     */
    @EventName("sharing.reviews-set-aside")
    record ReviewsSetAside(
            @Public ReviewsId reviews,
            @Public ExchangeId exchange,
            Deal deal,
            @Nullable Rating byProvider,
            @Nullable Rating byReceiver)
            implements ReviewEvent {}
}

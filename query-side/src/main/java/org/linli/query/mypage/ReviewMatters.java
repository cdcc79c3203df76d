package org.linli.query.mypage;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.query.mypage.OpenMatter.Waiting;

/** Who may still review whom: each side of an exchange that closed. What one side wrote changes nothing of the other's. */
final class ReviewMatters {
    private ReviewMatters() {}

    /** The ids of both sides' records. */
    static Set<String> ids(ExchangeId exchange, Deal deal) {
        return Set.of(id(deal.provider(), exchange), id(deal.receiver(), exchange));
    }

    private static String id(MemberId side, ExchangeId exchange) {
        return OpenMatter.id(side, ReviewsId.of(exchange).value());
    }

    /** True for the id of a record of this kind. */
    static boolean isOne(String id) {
        return id.contains(" reviews-");
    }

    /** The records that are over by the event: the author's own, or both. */
    static Set<String> endedBy(ReviewEvent event) {
        return switch (event) {
            case ReviewSubmitted it -> Set.of(id(it.rater(), it.exchange()));
            case ReviewsRevealed _, ReviewsSetAside _ -> ids(event.exchange(), event.deal());
        };
    }

    /** True when an exchange closes or opens again by it. */
    static boolean touchedBy(ExchangeEvent event) {
        return switch (event) {
            case ExchangeConfirmed _, DisputeResolved _, DisputeAppealed _, ExchangeVoided _ -> true;
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> false;
        };
    }

    /** The record after such an event; null when there is nothing to review. */
    static @Nullable OpenMatter after(ExchangeEvent event, String id, Recorded<?> recorded, Duration period) {
        boolean closed =
                event instanceof ExchangeConfirmed || (event instanceof DisputeResolved resolved && !resolved.upheld());
        if (!closed) {
            return null;
        }
        Instant now = recorded.meta().occurred();
        MemberId side = new MemberId(id.substring(0, id.indexOf(' ')));
        return new OpenMatter(
                side,
                event.exchange().value(),
                Waiting.FOR_YOU_TO_REVIEW,
                now,
                recorded.position(),
                now.plus(period),
                null,
                null,
                null);
    }
}

package org.linli.command.sharing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ReviewsId;

/** A review of an exchange that was voided, or whose dispute was upheld on appeal or ended with the erasure of a side, counts for nothing. Its command may be sent twice. */
@ProcessingGroup(WhenExchangeCountsNoMoreThenSetReviewsAside.NAME)
@DisallowReplay
public final class WhenExchangeCountsNoMoreThenSetReviewsAside {
    public static final String NAME = "reviews-aside";

    private static final ReviewDecider REVIEWS = new ReviewDecider();

    private final Commands commands;
    private final Histories histories;

    public WhenExchangeCountsNoMoreThenSetReviewsAside(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    @EventHandler
    void on(ExchangeVoided event, EventMessage<?> message) {
        setAside(event, message);
    }

    @EventHandler
    void on(DisputeResolved event, EventMessage<?> message) {
        if (event.upheld()) {
            setAsideIfAny(event, message);
        }
    }

    /** A decision under appeal counts no more when one side is erased. */
    @EventHandler
    void on(ExchangeCancelled event, EventMessage<?> message) {
        if (event.reason() == CancellationReason.MEMBER_ERASED) {
            setAsideIfAny(event, message);
        }
    }

    /** Only what had counted before an appeal can have been reviewed. */
    private void setAsideIfAny(ExchangeEvent event, EventMessage<?> message) {
        String reviews = ReviewsId.of(event.exchange()).value();
        if (histories.stateOf(reviews, REVIEWS) instanceof Reviews.Kept) {
            setAside(event, message);
        }
    }

    private void setAside(ExchangeEvent event, EventMessage<?> message) {
        commands.send(new ReviewCommand.SetReviewsAside(event.exchange(), event.deal()), Sender.following(message));
    }
}

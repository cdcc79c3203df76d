package org.linli.command.sharing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ReviewsId;

/** A review of an exchange that was voided, or whose dispute was upheld on appeal, counts for nothing. Its command may be sent twice. */
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

    /** Only what had counted before an appeal can have been reviewed. */
    @EventHandler
    void on(DisputeResolved event, EventMessage<?> message) {
        String reviews = ReviewsId.of(event.exchange()).value();
        if (event.upheld() && histories.stateOf(reviews, REVIEWS) instanceof Reviews.Kept) {
            setAside(event, message);
        }
    }

    private void setAside(ExchangeEvent event, EventMessage<?> message) {
        commands.send(new ReviewCommand.SetReviewsAside(event.exchange(), event.deal()), Sender.following(message));
    }
}

package org.linli.command.sharing;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.linli.command.Authorities;
import org.linli.command.DecidedAggregate;
import org.linli.command.Handled;
import org.linli.kernel.sharing.ReviewEvent;

/** {@link ReviewDecider} as Axon sees it. */
public final class ReviewsAggregate extends DecidedAggregate<Reviews, ReviewCommand, ReviewEvent> {
    private static final ReviewDecider DECIDER = new ReviewDecider();

    ReviewsAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ReviewCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ReviewCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ReviewEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.reviews().value(), event, metaData, version, recorded);
    }
}

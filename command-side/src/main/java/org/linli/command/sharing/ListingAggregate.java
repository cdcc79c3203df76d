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
import org.linli.kernel.sharing.ListingEvent;

/** {@link ListingDecider} as Axon sees it. */
public final class ListingAggregate extends DecidedAggregate<Listing, ListingCommand, ListingEvent> {
    private static final ListingDecider DECIDER = new ListingDecider();

    ListingAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ListingCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ListingCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ListingEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.listing().value(), event, metaData, version, recorded);
    }
}

package org.linli.command.places;

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
import org.linli.kernel.places.PlaceEvent;

/** {@link PlaceDecider} as Axon sees it. */
public final class PlaceAggregate extends DecidedAggregate<Place, PlaceCommand, PlaceEvent> {
    private static final PlaceDecider DECIDER = new PlaceDecider();

    PlaceAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = PlaceCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(PlaceCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(PlaceEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.place().value(), event, metaData, version, recorded);
    }
}

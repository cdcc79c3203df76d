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
import org.linli.kernel.places.HouseEvent;

/** {@link HouseDecider} as Axon sees it. */
public final class HouseAggregate extends DecidedAggregate<House, HouseCommand, HouseEvent> {
    private static final HouseDecider DECIDER = new HouseDecider();

    HouseAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = HouseCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(HouseCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(HouseEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.house().value(), event, metaData, version, recorded);
    }
}

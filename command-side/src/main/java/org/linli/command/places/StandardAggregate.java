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
import org.linli.kernel.places.StandardEvent;

/** {@link StandardDecider} as Axon sees it. */
public final class StandardAggregate extends DecidedAggregate<Standard, StandardCommand, StandardEvent> {
    private static final StandardDecider DECIDER = new StandardDecider();

    StandardAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = StandardCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(StandardCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(StandardEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.standard().value(), event, metaData, version, recorded);
    }
}

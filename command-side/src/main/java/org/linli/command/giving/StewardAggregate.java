package org.linli.command.giving;

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
import org.linli.kernel.giving.StewardEvent;

/** {@link StewardDecider} as Axon sees it. */
public final class StewardAggregate extends DecidedAggregate<Steward, StewardCommand, StewardEvent> {
    private static final StewardDecider DECIDER = new StewardDecider();

    StewardAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = StewardCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(StewardCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(StewardEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.steward().value(), event, metaData, version, recorded);
    }
}

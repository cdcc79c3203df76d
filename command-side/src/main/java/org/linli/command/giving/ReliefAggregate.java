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
import org.linli.kernel.giving.ReliefEvent;

/** {@link ReliefDecider} as Axon sees it. */
public final class ReliefAggregate extends DecidedAggregate<Relief, ReliefCommand, ReliefEvent> {
    private static final ReliefDecider DECIDER = new ReliefDecider();

    ReliefAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ReliefCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ReliefCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ReliefEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.relief().value(), event, metaData, version, recorded);
    }
}

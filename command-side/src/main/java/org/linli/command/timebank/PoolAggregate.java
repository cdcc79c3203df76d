package org.linli.command.timebank;

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
import org.linli.kernel.timebank.PoolEvent;

/** {@link PoolDecider} as Axon sees it. */
public final class PoolAggregate extends DecidedAggregate<Pool, PoolCommand, PoolEvent> {
    private static final PoolDecider DECIDER = new PoolDecider();

    PoolAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = PoolCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(PoolCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(PoolEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.pool().value(), event, metaData, version, recorded);
    }
}

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
import org.linli.kernel.giving.SaleEvent;

/** {@link SaleDecider} as Axon sees it. */
public final class SaleAggregate extends DecidedAggregate<Sale, SaleCommand, SaleEvent> {
    private static final SaleDecider DECIDER = new SaleDecider();

    SaleAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = SaleCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(SaleCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(SaleEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.sale().value(), event, metaData, version, recorded);
    }
}

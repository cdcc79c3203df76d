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
import org.linli.kernel.sharing.ExchangeEvent;

/** {@link ExchangeDecider} as Axon sees it. */
public final class ExchangeAggregate extends DecidedAggregate<Exchange, ExchangeCommand, ExchangeEvent> {
    private static final ExchangeDecider DECIDER = new ExchangeDecider();

    ExchangeAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ExchangeCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ExchangeCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ExchangeEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.exchange().value(), event, metaData, version, recorded);
    }
}

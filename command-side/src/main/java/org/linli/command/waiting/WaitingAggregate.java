package org.linli.command.waiting;

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
import org.linli.kernel.sharing.WaitingEvent;

/** {@link WaitingDecider} as Axon sees it. */
public final class WaitingAggregate extends DecidedAggregate<WaitingList, WaitingCommand, WaitingEvent> {
    private static final WaitingDecider DECIDER = new WaitingDecider();

    WaitingAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = WaitingCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(WaitingCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(WaitingEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(WaitingEvent.listOf(event.listing()), event, metaData, version, recorded);
    }
}

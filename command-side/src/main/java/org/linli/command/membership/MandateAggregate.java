package org.linli.command.membership;

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
import org.linli.kernel.membership.MandateEvent;

/** {@link MandateDecider} as Axon sees it. */
public final class MandateAggregate extends DecidedAggregate<Mandate, MandateCommand, MandateEvent> {
    private static final MandateDecider DECIDER = new MandateDecider();

    MandateAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = MandateCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(MandateCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(MandateEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.mandate().value(), event, metaData, version, recorded);
    }
}

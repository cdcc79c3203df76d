package org.linli.command.metrics;

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
import org.linli.kernel.metrics.PublicationEvent;

/** {@link PublicationDecider} as Axon sees it. */
public final class PublicationAggregate extends DecidedAggregate<Publication, PublicationCommand, PublicationEvent> {
    private static final PublicationDecider DECIDER = new PublicationDecider();

    PublicationAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = PublicationCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(PublicationCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(PublicationEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.figures().value(), event, metaData, version, recorded);
    }
}

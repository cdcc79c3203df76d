package org.linli.command.audit;

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
import org.linli.kernel.audit.ReadEvent;

/** {@link ReadsDecider} as Axon sees it. */
public final class ReadsAggregate extends DecidedAggregate<Reads, ReadCommand, ReadEvent> {
    private static final ReadsDecider DECIDER = new ReadsDecider();

    ReadsAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ReadCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ReadCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ReadEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.reads().value(), event, metaData, version, recorded);
    }
}

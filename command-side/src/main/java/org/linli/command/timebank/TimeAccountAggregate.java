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
import org.linli.kernel.timebank.TimeAccountEvent;

/** {@link TimeAccountDecider} as Axon sees it. */
public final class TimeAccountAggregate extends DecidedAggregate<TimeAccount, TimeAccountCommand, TimeAccountEvent> {
    private static final TimeAccountDecider DECIDER = new TimeAccountDecider();

    TimeAccountAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = TimeAccountCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(TimeAccountCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(TimeAccountEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.account().value(), event, metaData, version, recorded);
    }
}

package org.linli.command.incentives;

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
import org.linli.kernel.incentives.RuleSetEvent;

/** {@link RuleSetDecider} as Axon sees it. */
public final class RuleSetAggregate extends DecidedAggregate<RuleSet, RuleSetCommand, RuleSetEvent> {
    private static final RuleSetDecider DECIDER = new RuleSetDecider();

    RuleSetAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = RuleSetCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(RuleSetCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(RuleSetEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.set().value(), event, metaData, version, recorded);
    }
}

package org.linli.command.volunteering;

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
import org.linli.kernel.volunteering.ActionEvent;

/** {@link ActionDecider} as Axon sees it. */
public final class ActionAggregate extends DecidedAggregate<VolunteerAction, ActionCommand, ActionEvent> {
    private static final ActionDecider DECIDER = new ActionDecider();

    ActionAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ActionCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ActionCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ActionEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.action().value(), event, metaData, version, recorded);
    }
}

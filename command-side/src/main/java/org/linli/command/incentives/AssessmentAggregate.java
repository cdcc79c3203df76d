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
import org.linli.kernel.incentives.AssessmentEvent;

/** {@link AssessmentDecider} as Axon sees it. */
public final class AssessmentAggregate extends DecidedAggregate<Assessment, AssessmentCommand, AssessmentEvent> {
    private static final AssessmentDecider DECIDER = new AssessmentDecider();

    AssessmentAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = AssessmentCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(AssessmentCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(AssessmentEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.assessment().value(), event, metaData, version, recorded);
    }
}

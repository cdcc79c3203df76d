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
import org.linli.kernel.membership.OrganisationEvent;

/** {@link OrganisationDecider} as Axon sees it. */
public final class OrganisationAggregate
        extends DecidedAggregate<Organisation, OrganisationCommand, OrganisationEvent> {
    private static final OrganisationDecider DECIDER = new OrganisationDecider();

    OrganisationAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = OrganisationCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(OrganisationCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(OrganisationEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.organisation().value(), event, metaData, version, recorded);
    }
}

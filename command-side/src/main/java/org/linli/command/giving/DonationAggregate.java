package org.linli.command.giving;

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
import org.linli.kernel.giving.DonationEvent;

/** {@link DonationDecider} as Axon sees it. */
public final class DonationAggregate extends DecidedAggregate<Donation, DonationCommand, DonationEvent> {
    private static final DonationDecider DECIDER = new DonationDecider();

    DonationAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = DonationCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(DonationCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(DonationEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.donation().value(), event, metaData, version, recorded);
    }
}

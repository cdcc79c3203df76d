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
import org.linli.kernel.metrics.InquiryEvent;

/** {@link InquiryDecider} as Axon sees it. */
public final class InquiryAggregate extends DecidedAggregate<Inquiries, InquiryCommand, InquiryEvent> {
    private static final InquiryDecider DECIDER = new InquiryDecider();

    InquiryAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = InquiryCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(InquiryCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(InquiryEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.inquiries().value(), event, metaData, version, recorded);
    }
}

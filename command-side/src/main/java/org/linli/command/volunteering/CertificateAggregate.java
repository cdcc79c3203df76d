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
import org.linli.kernel.volunteering.CertificateEvent;

/** {@link CertificateDecider} as Axon sees it. */
public final class CertificateAggregate
        extends DecidedAggregate<CertificateBook, CertificateCommand, CertificateEvent> {
    private static final CertificateDecider DECIDER = new CertificateDecider();

    CertificateAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = CertificateCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(CertificateCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(CertificateEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.certificates().value(), event, metaData, version, recorded);
    }
}

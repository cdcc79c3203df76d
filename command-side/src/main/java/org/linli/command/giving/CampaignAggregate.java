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
import org.linli.kernel.giving.CampaignEvent;

/** {@link CampaignDecider} as Axon sees it. */
public final class CampaignAggregate extends DecidedAggregate<Campaign, CampaignCommand, CampaignEvent> {
    private static final CampaignDecider DECIDER = new CampaignDecider();

    CampaignAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = CampaignCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(CampaignCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(CampaignEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.campaign().value(), event, metaData, version, recorded);
    }
}

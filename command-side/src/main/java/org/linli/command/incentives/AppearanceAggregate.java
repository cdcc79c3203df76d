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
import org.linli.kernel.incentives.AppearanceEvent;

/** {@link AppearanceDecider} as Axon sees it. */
public final class AppearanceAggregate extends DecidedAggregate<Appearance, AppearanceCommand, AppearanceEvent> {
    private static final AppearanceDecider DECIDER = new AppearanceDecider();

    AppearanceAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = AppearanceCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(AppearanceCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(AppearanceEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.appearance().value(), event, metaData, version, recorded);
    }
}

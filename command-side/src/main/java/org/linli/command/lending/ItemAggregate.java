package org.linli.command.lending;

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
import org.linli.kernel.sharing.ItemEvent;

/** {@link ItemDecider} as Axon sees it. */
public final class ItemAggregate extends DecidedAggregate<Item, ItemCommand, ItemEvent> {
    private static final ItemDecider DECIDER = new ItemDecider();

    ItemAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = ItemCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(ItemCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(ItemEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.item().value(), event, metaData, version, recorded);
    }
}

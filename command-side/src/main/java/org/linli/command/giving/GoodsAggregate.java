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
import org.linli.kernel.giving.GoodsEvent;

/** {@link GoodsDecider} as Axon sees it. */
public final class GoodsAggregate extends DecidedAggregate<Goods, GoodsCommand, GoodsEvent> {
    private static final GoodsDecider DECIDER = new GoodsDecider();

    GoodsAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = GoodsCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(GoodsCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(GoodsEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.goods().value(), event, metaData, version, recorded);
    }
}

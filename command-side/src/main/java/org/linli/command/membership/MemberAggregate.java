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
import org.linli.kernel.membership.MemberEvent;

/** {@link MemberDecider} as Axon sees it. */
public final class MemberAggregate extends DecidedAggregate<Member, MemberCommand, MemberEvent> {
    private static final MemberDecider DECIDER = new MemberDecider();

    MemberAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = MemberCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(MemberCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(MemberEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.member().value(), event, metaData, version, recorded);
    }
}

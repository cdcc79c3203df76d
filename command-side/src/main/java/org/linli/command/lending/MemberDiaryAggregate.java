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
import org.linli.kernel.sharing.MemberDiaryEvent;

/** {@link MemberDiaryDecider} as Axon sees it. */
public final class MemberDiaryAggregate extends DecidedAggregate<MemberDiary, MemberDiaryCommand, MemberDiaryEvent> {
    private static final MemberDiaryDecider DECIDER = new MemberDiaryDecider();

    MemberDiaryAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = MemberDiaryCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(MemberDiaryCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(MemberDiaryEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.diary().value(), event, metaData, version, recorded);
    }
}

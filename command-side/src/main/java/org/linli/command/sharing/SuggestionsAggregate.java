package org.linli.command.sharing;

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
import org.linli.kernel.sharing.SuggestionEvent;

/** {@link SuggestionsDecider} as Axon sees it. */
public final class SuggestionsAggregate extends DecidedAggregate<Suggestions, SuggestionCommand, SuggestionEvent> {
    private static final SuggestionsDecider DECIDER = new SuggestionsDecider();

    SuggestionsAggregate() {
        super(DECIDER);
    }

    @CommandHandler(commandName = SuggestionCommand.AGGREGATE)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Handled handle(SuggestionCommand command, MetaData metaData, Authorities authorities) {
        return decide(command, metaData, authorities);
    }

    @EventSourcingHandler
    void on(SuggestionEvent event, MetaData metaData, @SequenceNumber long version, @Timestamp Instant recorded) {
        evolve(event.suggestions().value(), event, metaData, version, recorded);
    }
}

package org.linli.app.bench;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;

/** The smallest aggregate over any event store: what is compared is the stores. Its events are listings, of about 300 bytes. */
final class Plots {
    private static final MemberId OWNER = MemberId.random();
    private static final PlaceId COMMUNITY = PlaceId.random();
    private static final Terms TERMS = new Terms(
            Kind.SKILL,
            "修水电",
            "x".repeat(40),
            List.of("home.plumbing"),
            1,
            null,
            Instant.parse("2027-01-31T16:00:00Z"));

    private final CommandBus bus = SimpleCommandBus.builder().build();

    Plots(EventStore store) {
        EventSourcingRepository<Plot> repository =
                EventSourcingRepository.builder(Plot.class).eventStore(store).build();
        AggregateAnnotationCommandHandler.<Plot>builder()
                .aggregateType(Plot.class)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    void create(Tally tally) throws Exception {
        var _ = created(tally);
    }

    void createAndTend(Tally tally) throws Exception {
        ListingId id = created(tally);
        tally.time(() -> send(new Tend(id)));
    }

    private ListingId created(Tally tally) throws Exception {
        ListingId id = ListingId.random(Side.OFFER);
        tally.time(() -> send(new Create(id)));
        return id;
    }

    private Object send(Object command) {
        FutureCallback<Object, Object> outcome = new FutureCallback<>();
        bus.dispatch(asCommandMessage(command), outcome);
        if (outcome.getResult().isExceptional()) {
            throw new IllegalStateException(outcome.getResult().exceptionResult());
        }
        return command;
    }

    record Create(@TargetAggregateIdentifier ListingId id) {}

    record Tend(@TargetAggregateIdentifier ListingId id) {}

    static final class Plot {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable ListingId id;

        @CommandHandler
        Plot(Create command) {
            apply(new ListingPublished(command.id(), OWNER, COMMUNITY, TERMS, null));
        }

        Plot() {}

        @CommandHandler
        void handle(Tend command) {
            apply(new ListingRevised(command.id(), OWNER, TERMS, null));
        }

        @EventSourcingHandler
        void on(ListingEvent event) {
            id = event.listing();
        }
    }
}

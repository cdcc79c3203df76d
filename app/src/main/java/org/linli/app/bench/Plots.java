package org.linli.app.bench;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
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
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;

/** The smallest aggregate over any event store: what is compared is what lies under it. Its events are listings, of about 300 bytes. */
final class Plots {
    private static final List<MemberId> OWNERS =
            Stream.generate(MemberId::random).limit(200).toList();
    private static final int WARM_UP = 50_000;
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
    private final @Nullable String address;

    /** Events without personal values. */
    Plots(EventStore store) {
        this(store, null);
    }

    /** Every event has one personal value, the address, of one of 200 owners. */
    Plots(EventStore store, @Nullable String address) {
        this.address = address;
        EventSourcingRepository<Plot> repository =
                EventSourcingRepository.builder(Plot.class).eventStore(store).build();
        AggregateAnnotationCommandHandler.<Plot>builder()
                .aggregateType(Plot.class)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    /** Makes the owners' keys, which are there long before whoever publishes something. */
    static void mintKeys(KeyStore keys) {
        OWNERS.forEach(owner -> keys.sealingKey(owner.value(), Category.PERSONAL));
    }

    /** Writes and reads such events until the virtual machine has compiled what does it, which few commands per second would take long for. */
    static void warm(Serializer serializer, String address) {
        for (int i = 0; i < WARM_UP; i++) {
            ListingPublished event =
                    new ListingPublished(ListingId.random(Side.OFFER), owner(), COMMUNITY, TERMS, address);
            Object read = serializer.deserialize(serializer.serialize(event, byte[].class));
            if (!event.equals(read)) {
                throw new IllegalStateException("an event was not read as it was written");
            }
        }
    }

    void create(Tally tally) throws Exception {
        var _ = created(tally);
    }

    void createAndTend(Tally tally) throws Exception {
        ListingId id = created(tally);
        MemberId owner = owner();
        tally.time(() -> send(new Tend(id, owner, address)));
    }

    private static MemberId owner() {
        return OWNERS.get(ThreadLocalRandom.current().nextInt(OWNERS.size()));
    }

    private ListingId created(Tally tally) throws Exception {
        ListingId id = ListingId.random(Side.OFFER);
        MemberId owner = owner();
        tally.time(() -> send(new Create(id, owner, address)));
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

    record Create(
            @TargetAggregateIdentifier ListingId id,
            MemberId owner,
            @Nullable String address) {}

    record Tend(
            @TargetAggregateIdentifier ListingId id,
            MemberId owner,
            @Nullable String address) {}

    static final class Plot {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable ListingId id;

        @CommandHandler
        Plot(Create command) {
            apply(new ListingPublished(command.id(), command.owner(), COMMUNITY, TERMS, command.address()));
        }

        Plot() {}

        @CommandHandler
        void handle(Tend command) {
            apply(new ListingRevised(command.id(), command.owner(), TERMS, command.address()));
        }

        @EventSourcingHandler
        void on(ListingEvent event) {
            id = event.listing();
        }
    }
}

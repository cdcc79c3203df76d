package org.linli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.linli.command.audit.ReadsAggregate;
import org.linli.command.giving.CampaignAggregate;
import org.linli.command.giving.DonationAggregate;
import org.linli.command.giving.GoodsAggregate;
import org.linli.command.giving.ReliefAggregate;
import org.linli.command.giving.SaleAggregate;
import org.linli.command.incentives.AppearanceAggregate;
import org.linli.command.incentives.AssessmentAggregate;
import org.linli.command.incentives.RuleSetAggregate;
import org.linli.command.lending.ItemAggregate;
import org.linli.command.lending.MemberDiaryAggregate;
import org.linli.command.membership.MandateAggregate;
import org.linli.command.membership.MandateCommand.AcceptProxy;
import org.linli.command.membership.MandateCommand.AppointProxy;
import org.linli.command.membership.MemberAggregate;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.membership.OrganisationAggregate;
import org.linli.command.places.HouseAggregate;
import org.linli.command.places.Houses;
import org.linli.command.places.PlaceAggregate;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.command.places.StandardAggregate;
import org.linli.command.sharing.ExchangeAggregate;
import org.linli.command.sharing.ListingAggregate;
import org.linli.command.sharing.ReviewsAggregate;
import org.linli.command.sharing.SuggestionsAggregate;
import org.linli.command.timebank.PoolAggregate;
import org.linli.command.timebank.TimeAccountAggregate;
import org.linli.command.volunteering.ActionAggregate;
import org.linli.command.volunteering.CertificateAggregate;
import org.linli.command.waiting.WaitingAggregate;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.privacy.Hmac;

/** The whole command side in one process and in memory, with the places of the neighbourhood. */
public final class RunningCommunity implements AutoCloseable {
    private static final Sender SYSTEM = Sender.system("test");
    private static final List<Class<?>> AGGREGATES = List.of(
            MemberAggregate.class,
            MandateAggregate.class,
            CampaignAggregate.class,
            ReliefAggregate.class,
            RuleSetAggregate.class,
            AppearanceAggregate.class,
            AssessmentAggregate.class,
            DonationAggregate.class,
            GoodsAggregate.class,
            SaleAggregate.class,
            OrganisationAggregate.class,
            PlaceAggregate.class,
            HouseAggregate.class,
            StandardAggregate.class,
            ListingAggregate.class,
            ExchangeAggregate.class,
            ReviewsAggregate.class,
            WaitingAggregate.class,
            ItemAggregate.class,
            MemberDiaryAggregate.class,
            SuggestionsAggregate.class,
            TimeAccountAggregate.class,
            PoolAggregate.class,
            ActionAggregate.class,
            CertificateAggregate.class,
            ReadsAggregate.class);

    private final AtomicInteger mandates = new AtomicInteger();
    private final SetClock clock = new SetClock();
    private final Configuration axon;
    private final Histories histories;
    private final Commands commands;

    private RunningCommunity(@Nullable BiFunction<Commands, Histories, Object> policy) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(c -> List.of())
                .registerComponent(Authorities.class, c -> authorities());
        AGGREGATES.forEach(type -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(c -> RunningCommunity::target)));
        configurer.eventProcessing(processing -> {
            // a processor that failed tries again when it next looks for work
            processing.usingPooledStreamingEventProcessors((c, builder) -> builder.tokenClaimInterval(100));
            processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
            if (policy != null) {
                processing.registerEventHandler(c -> policy.apply(commands(c), histories(c)));
            }
        });
        axon = configurer.buildConfiguration();
        histories = histories(axon);
        commands = commands(axon);
        axon.start();
        establishPlaces();
    }

    public static RunningCommunity start() {
        return new RunningCommunity(null);
    }

    /** With a policy that follows the events. */
    public static RunningCommunity with(BiFunction<Commands, Histories, Object> policy) {
        return new RunningCommunity(policy);
    }

    private static Commands commands(Configuration axon) {
        return new Commands(axon.commandGateway(), new Head(Duration.ofSeconds(10), left -> 0), new Hmac(new byte[32]));
    }

    private static Histories histories(Configuration axon) {
        return new Histories(axon.eventStore(), 1_000);
    }

    static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null);
    }

    /** Is told of each command before it goes out; what it throws is what the sender gets. */
    public void beforeCommands(Consumer<Command> watcher) {
        var _ = axon.commandBus().registerDispatchInterceptor(messages -> (place, message) -> {
            watcher.accept((Command) message.getPayload());
            return message;
        });
    }

    public Commands commands() {
        return commands;
    }

    public Histories histories() {
        return histories;
    }

    public Houses houses() {
        return new Houses(histories, authorities());
    }

    public EventStore store() {
        return axon.eventStore();
    }

    /** Everything that happened, in order. */
    public List<EventMessage<?>> facts() {
        List<EventMessage<?>> facts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store().openStream(null)) {
            while (stream.hasNextAvailable()) {
                facts.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return facts;
    }

    public SetClock clock() {
        return clock;
    }

    public Authorities authorities() {
        return new Authorities(histories, clock, Rules.standard());
    }

    /** Somebody does something through the app. */
    public Outcome send(Command command, MemberId actor) {
        return commands.send(command, Sender.of(actor, Channel.APP));
    }

    public Outcome sendAsSystem(Command command) {
        return commands.send(command, SYSTEM);
    }

    /** A member of Xingfu, verified up to this level for a year. */
    public void settle(MemberId member, Level level) {
        sendAsSystem(new RegisterMember(member, "邻居", null, XINGFU));
        if (level != Level.L0) {
            sendAsSystem(new VerifyIdentity(member, level, NOW.plus(Duration.ofDays(365))));
        }
    }

    /** Gives the role for a year. */
    public void appoint(MemberId member, Role role, @Nullable PlaceId place) {
        sendAsSystem(new GrantRole(member, role, place, NOW.plus(Duration.ofDays(365))));
    }

    /** Somebody with a mandate for thirty days, which both agreed to: their proxy in the app. */
    public Sender proxy(MemberId proxy, MemberId principal, ProxyScope... scopes) {
        MandateId mandate = MandateId.of(
                "mandate-%08d".formatted(mandates.incrementAndGet()).getBytes(UTF_8));
        Instant until = clock.instant().plus(Duration.ofDays(30));
        send(
                new AppointProxy(mandate, principal, proxy, XINGFU, List.of(scopes), List.of(Channel.APP), until, null),
                principal);
        send(new AcceptProxy(mandate), proxy);
        return Sender.of(proxy, Channel.APP).onBehalfOf(principal).by(mandate);
    }

    private void establishPlaces() {
        establish(DISTRICT, PlaceKind.DISTRICT, null);
        establish(STREET, PlaceKind.SUBDISTRICT, DISTRICT);
        establish(XINGFU, PlaceKind.COMMUNITY, STREET);
        establish(HEPING, PlaceKind.COMMUNITY, STREET);
    }

    private void establish(PlaceId id, PlaceKind kind, @Nullable PlaceId parent) {
        sendAsSystem(new EstablishPlace(id, kind, new LocalText("场所", "place"), parent));
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}

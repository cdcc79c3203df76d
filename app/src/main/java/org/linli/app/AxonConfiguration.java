package org.linli.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.linli.command.Authorities;
import org.linli.command.Command;
import org.linli.command.audit.ReadsAggregate;
import org.linli.command.giving.CampaignAggregate;
import org.linli.command.giving.DonationAggregate;
import org.linli.command.giving.GoodsAggregate;
import org.linli.command.giving.ReliefAggregate;
import org.linli.command.giving.SaleAggregate;
import org.linli.command.giving.StewardAggregate;
import org.linli.command.incentives.AppearanceAggregate;
import org.linli.command.incentives.AssessmentAggregate;
import org.linli.command.incentives.RuleSetAggregate;
import org.linli.command.lending.ItemAggregate;
import org.linli.command.lending.MemberDiaryAggregate;
import org.linli.command.membership.MandateAggregate;
import org.linli.command.membership.MemberAggregate;
import org.linli.command.membership.OrganisationAggregate;
import org.linli.command.metrics.InquiryAggregate;
import org.linli.command.metrics.PublicationAggregate;
import org.linli.command.places.HouseAggregate;
import org.linli.command.places.PlaceAggregate;
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

/** Axon, declared piece by piece: nothing is found by scanning, nothing is the default by accident. */
final class AxonConfiguration {
    /** None of them holds a personal value, which would stay in memory longer than its key. */
    private static final Set<Class<?>> WRITTEN_BY_MANY =
            Set.of(ActionAggregate.class, CampaignAggregate.class, PoolAggregate.class);

    private static final int LOCK_TRY_MILLIS = 1_000;
    private static final int LOCK_TRIES = 60;

    private static final List<Class<?>> AGGREGATES = List.of(
            MemberAggregate.class,
            MandateAggregate.class,
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
            ActionAggregate.class,
            CertificateAggregate.class,
            SuggestionsAggregate.class,
            TimeAccountAggregate.class,
            PoolAggregate.class,
            ReadsAggregate.class,
            CampaignAggregate.class,
            ReliefAggregate.class,
            StewardAggregate.class,
            DonationAggregate.class,
            GoodsAggregate.class,
            SaleAggregate.class,
            RuleSetAggregate.class,
            AppearanceAggregate.class,
            AssessmentAggregate.class,
            PublicationAggregate.class,
            InquiryAggregate.class);

    private AxonConfiguration() {}

    static Configurer over(EventStore store, Serializer serializer) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(c -> store)
                .configureSerializer(c -> serializer)
                .configureTransactionManager(c -> NoTransactionManager.instance())
                .configureCorrelationDataProviders(c -> List.of());
    }

    /** With a cache, those whose history many write are kept in it. */
    static void addAggregates(Configurer configurer, Authorities authorities, Optional<Cache> recent) {
        configurer.registerComponent(Authorities.class, c -> authorities);
        AGGREGATES.forEach(type -> {
            AggregateConfigurer<?> aggregate = aggregate(type);
            recent.filter(cache -> WRITTEN_BY_MANY.contains(type))
                    .ifPresent(cache -> aggregate.configureCache(c -> cache));
            configurer.configureAggregate(aggregate);
        });
    }

    /**
     * What acts on events by sending commands.
     *
     * @param name of its processor, and of the file that holds its position
     */
    record Policy(String name, Function<Configuration, Object> handler) {}

    /** A policy reads behind the writers and may handle an event twice; a failure makes it try again. */
    static void addPolicies(EventProcessingConfigurer processing, List<Policy> policies, PolicyPositions positions) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> AxonConfiguration::tryAgain);
        policies.forEach(policy -> processing
                .registerPooledStreamingEventProcessor(
                        policy.name(),
                        Configuration::eventStore,
                        (config, builder) -> builder.initialSegmentCount(1).batchSize(100))
                .registerTokenStore(policy.name(), c -> positions.of(policy.name()))
                .registerEventHandler(policy.handler()));
    }

    /** The processor tries again after an exception; after an Error it would stand still for ever. */
    private static void tryAgain(ErrorContext failed) throws Exception {
        throw failed.error() instanceof Exception e
                ? e
                : new EventProcessingException("A policy failed.", failed.error());
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(c -> AxonConfiguration::target)
                .configureLockFactory(c -> oneAtATime());
    }

    /**
     * One command at a time for an aggregate, for up to a minute, as Axon's own. But Axon's tries again every 10 ms, and at each try looks through all who wait for a deadlock: many callers
     * of one aggregate then do little else. A command holds one lock only, so that there is no deadlock to find.
     */
    private static LockFactory oneAtATime() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_TRY_MILLIS)
                .acquireAttempts(LOCK_TRIES)
                .build();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null);
    }
}

package org.linli.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.app.events.EventSerializer;
import org.linli.command.Attempt;
import org.linli.command.AttemptParts;
import org.linli.command.AttemptResolver;
import org.linli.command.Authorities;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Rules;
import org.linli.command.lending.Borrowers;
import org.linli.command.lending.WhenLoanChangedThenKeepDiary;
import org.linli.command.membership.Directory;
import org.linli.command.membership.Registrations;
import org.linli.command.membership.WhenInvitationPresentedThenAccept;
import org.linli.command.places.Houses;
import org.linli.command.sharing.Proposals;
import org.linli.command.sharing.Ranking;
import org.linli.command.sharing.Suggesting;
import org.linli.command.sharing.WhenAgreementGivenThenReserve;
import org.linli.command.sharing.WhenExchangeCountsNoMoreThenSetReviewsAside;
import org.linli.command.waiting.WaitingLists;
import org.linli.command.waiting.WhenUnitFreedThenOfferTurn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.web.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The command side's parts. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {
    private static final int HISTORIES_KEPT = 50_000;

    @Bean
    Histories histories(EventStore store) {
        return new Histories(store, HISTORIES_KEPT);
    }

    @Bean
    Authorities authorities(Histories histories, Clock clock, Rules rules) {
        return new Authorities(histories, clock, rules);
    }

    @Bean
    Configurer axonConfigurer(EventStore store, EventSerializer serializer, Authorities authorities) {
        return AxonConfiguration.over(store, serializer, authorities);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    Configuration axon(
            Configurer configurer,
            SqliteEventStorageEngine engine,
            KeyStore keys,
            Histories histories,
            DataFolder folder) {
        AxonConfiguration.addPolicies(
                configurer.eventProcessing(),
                List.of(
                        new AxonConfiguration.Policy(
                                WhenInvitationPresentedThenAccept.NAME,
                                config -> new WhenInvitationPresentedThenAccept(commands(config, engine, keys))),
                        new AxonConfiguration.Policy(
                                WhenAgreementGivenThenReserve.NAME,
                                config -> new WhenAgreementGivenThenReserve(commands(config, engine, keys), histories)),
                        new AxonConfiguration.Policy(
                                WhenExchangeCountsNoMoreThenSetReviewsAside.NAME,
                                config -> new WhenExchangeCountsNoMoreThenSetReviewsAside(
                                        commands(config, engine, keys), histories)),
                        new AxonConfiguration.Policy(
                                WhenLoanChangedThenKeepDiary.NAME,
                                config -> new WhenLoanChangedThenKeepDiary(commands(config, engine, keys), histories)),
                        new AxonConfiguration.Policy(
                                WhenUnitFreedThenOfferTurn.NAME,
                                config -> new WhenUnitFreedThenOfferTurn(commands(config, engine, keys), histories))),
                name -> new PositionFile(folder.path().resolve(name + ".position")));
        return configurer.buildConfiguration();
    }

    @Bean
    Commands commands(Configuration axon, SqliteEventStorageEngine engine, KeyStore keys) {
        return new Commands(axon.commandGateway(), engine::head, new Hmac(keys.secret("idempotency")));
    }

    @Bean
    Proposals proposals(Histories histories, WaitingLists lists) {
        return new Proposals(histories, lists);
    }

    @Bean
    WaitingLists waitingLists(Histories histories) {
        return new WaitingLists(histories);
    }

    @Bean
    Borrowers borrowers(Histories histories) {
        return new Borrowers(histories);
    }

    @Bean
    Directory directory(Histories histories, Clock clock) {
        return new Directory(histories, clock);
    }

    @Bean
    Houses houses(Histories histories, Authorities authorities) {
        return new Houses(histories, authorities);
    }

    @Bean
    Suggesting suggesting(Histories histories, Ranking ranking, Rules rules) {
        return new Suggesting(histories, ranking, rules.sharing().mostSuggestions());
    }

    @Bean
    Registrations registrations(
            CivilIdentities identities, Histories histories, KeyStore keys, Clock clock, Rules rules) {
        Hmac index = new Hmac(keys.secret("civil-identity"));
        return new Registrations(identities, histories, index, clock, rules.membership());
    }

    @Bean
    Operator operator(Commands commands, Authorities authorities, KeyStore keys, Rules rules) {
        return new Operator(commands, authorities, keys, rules.membership());
    }

    @Bean
    Actors actors(Authorities authorities) {
        return new Actors() {
            @Override
            public boolean isMember(MemberId member) {
                return authorities.rolesOf(member) != null;
            }

            @Override
            public Set<Role> rolesOf(MemberId member) {
                @Nullable Set<Role> roles = authorities.rolesOf(member);
                return roles == null ? Set.of() : roles;
            }
        };
    }

    @Bean
    AttemptParts attemptParts() {
        return new AttemptParts();
    }

    @Bean
    WebMvcConfigurer attempts(Commands commands) {
        org.springdoc.core.utils.SpringDocUtils.getConfig().addRequestWrapperToIgnore(Attempt.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AttemptResolver(commands));
            }
        };
    }
}

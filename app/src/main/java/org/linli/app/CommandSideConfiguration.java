package org.linli.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.app.figures.FiguresRunner;
import org.linli.app.figures.InquiriesRunner;
import org.linli.app.figures.PublicationSettings;
import org.linli.command.AttemptResolver;
import org.linli.command.Authorities;
import org.linli.command.Commands;
import org.linli.command.Head;
import org.linli.command.Histories;
import org.linli.command.Rules;
import org.linli.command.giving.Campaigns;
import org.linli.command.giving.Gifts;
import org.linli.command.giving.WhenDisclosureMissedThenBlockOwner;
import org.linli.command.giving.WhenGiftReceivedThenBook;
import org.linli.command.giving.WhenGoodsMoveThenBook;
import org.linli.command.incentives.Assessments;
import org.linli.command.lending.Borrowers;
import org.linli.command.lending.WhenLoanChangedThenKeepDiary;
import org.linli.command.membership.Directory;
import org.linli.command.membership.Obligations;
import org.linli.command.membership.Registrations;
import org.linli.command.membership.WhenInvitationPresentedThenAccept;
import org.linli.command.places.Houses;
import org.linli.command.sharing.Proposals;
import org.linli.command.sharing.Ranking;
import org.linli.command.sharing.Suggesting;
import org.linli.command.sharing.WhenAgreementGivenThenReserve;
import org.linli.command.sharing.WhenExchangeCountsNoMoreThenSetReviewsAside;
import org.linli.command.timebank.Pools;
import org.linli.command.timebank.WhenExchangeConfirmedThenTransferHours;
import org.linli.command.timebank.WhenHoursAttestedThenTransferHours;
import org.linli.command.timebank.WhenHoursTransferredThenTakeIn;
import org.linli.command.volunteering.Actions;
import org.linli.command.volunteering.Certifying;
import org.linli.command.volunteering.Presences;
import org.linli.command.volunteering.WhenHoursCorrectedThenCertifyAnew;
import org.linli.command.volunteering.WhenPlaceTakenThenKeepDiary;
import org.linli.command.volunteering.WhenRecordedThenCountHours;
import org.linli.command.waiting.WaitingLists;
import org.linli.command.waiting.WhenUnitFreedThenOfferTurn;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.query.due.DueList;
import org.linli.query.leaderboard.Boards;
import org.linli.query.metrics.inquiry.Inquiries;
import org.linli.query.metrics.publication.PublishedFigures;
import org.linli.query.places.Places;
import org.linli.query.projection.StreamedLog;
import org.linli.query.views.ViewStore;
import org.linli.web.Visibility;
import org.linli.web.traffic.RateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The command side's parts. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    /** The aggregates, and the policies that act on what they stored. */
    @Bean
    AxonPart aggregatesAndPolicies(
            Authorities authorities,
            Histories histories,
            Head head,
            KeyStore keys,
            PolicyPositions positions,
            Rules rules,
            Optional<Cache> recent) {
        return configurer -> {
            AxonConfiguration.addAggregates(configurer, authorities, recent);
            Policies all = new Policies(head, idempotency(keys), histories);
            AxonConfiguration.addPolicies(
                    configurer.eventProcessing(),
                    List.of(
                            all.of(
                                    WhenInvitationPresentedThenAccept.NAME,
                                    (commands, _) -> new WhenInvitationPresentedThenAccept(commands)),
                            all.of(WhenAgreementGivenThenReserve.NAME, WhenAgreementGivenThenReserve::new),
                            all.of(
                                    WhenExchangeCountsNoMoreThenSetReviewsAside.NAME,
                                    WhenExchangeCountsNoMoreThenSetReviewsAside::new),
                            all.of(WhenLoanChangedThenKeepDiary.NAME, WhenLoanChangedThenKeepDiary::new),
                            all.of(
                                    WhenRecordedThenCountHours.NAME,
                                    (commands, past) ->
                                            new WhenRecordedThenCountHours(commands, past, rules.volunteering())),
                            all.of(WhenPlaceTakenThenKeepDiary.NAME, WhenPlaceTakenThenKeepDiary::new),
                            all.of(WhenHoursCorrectedThenCertifyAnew.NAME, WhenHoursCorrectedThenCertifyAnew::new),
                            all.of(WhenDisclosureMissedThenBlockOwner.NAME, WhenDisclosureMissedThenBlockOwner::new),
                            all.of(WhenUnitFreedThenOfferTurn.NAME, WhenUnitFreedThenOfferTurn::new),
                            all.of(WhenGiftReceivedThenBook.NAME, WhenGiftReceivedThenBook::new),
                            all.of(WhenGoodsMoveThenBook.NAME, WhenGoodsMoveThenBook::new),
                            all.of(
                                    WhenExchangeConfirmedThenTransferHours.NAME,
                                    WhenExchangeConfirmedThenTransferHours::new),
                            all.of(WhenHoursAttestedThenTransferHours.NAME, WhenHoursAttestedThenTransferHours::new),
                            all.of(
                                    WhenHoursTransferredThenTakeIn.NAME,
                                    (commands, read) ->
                                            new WhenHoursTransferredThenTakeIn(commands, read, authorities))),
                    positions);
        };
    }

    /** Each policy sends through the gateway that comes with Axon's configuration; the secret is read once for all of them. */
    private record Policies(Head head, Hmac idempotency, Histories histories) {
        AxonConfiguration.Policy of(String name, BiFunction<Commands, Histories, Object> policy) {
            return new AxonConfiguration.Policy(
                    name, config -> policy.apply(new Commands(config.commandGateway(), head, idempotency), histories));
        }
    }

    private static Hmac idempotency(KeyStore keys) {
        return new Hmac(keys.secret("idempotency"));
    }

    @Bean(destroyMethod = "close")
    PolicyRetries policyRetries(Configuration axon) {
        return new PolicyRetries(
                axon.eventProcessingConfiguration().eventProcessors().values());
    }

    @Bean
    Commands commands(Configuration axon, Head head, KeyStore keys) {
        return new Commands(axon.commandGateway(), head, idempotency(keys));
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
    Actions actions(Histories histories) {
        return new Actions(histories);
    }

    @Bean
    Certifying certifying(Histories histories) {
        return new Certifying(histories);
    }

    /** Tries for each house and volunteer are counted on each node. */
    @Bean
    Presences presences(Actions actions, VenueCodes codes, RateLimiter limiter, Rules rules, Clock clock) {
        return new Presences(actions, codes, limiter, rules.volunteering(), clock);
    }

    @Bean
    Pools pools(Histories histories, Directory directory) {
        return new Pools(histories, directory);
    }

    @Bean
    Directory directory(Histories histories, Clock clock) {
        return new Directory(histories, clock);
    }

    @Bean
    Gifts gifts(Histories histories, Campaigns campaigns) {
        return new Gifts(histories, campaigns);
    }

    @Bean
    Houses houses(Histories histories, Authorities authorities) {
        return new Houses(histories, authorities);
    }

    @Bean
    Campaigns campaigns(Histories histories, Authorities authorities) {
        return new Campaigns(histories, authorities);
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
    DueList dueList(ViewStore views, Timetable times) {
        return new DueList(views, times);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    DueRunner dueRunner(
            DueList due,
            Commands commands,
            Registrations registrations,
            Obligations obligations,
            Visibility visibility,
            Clock clock) {
        return new DueRunner(due, commands, registrations, obligations, visibility, clock);
    }

    @Bean
    Assessments assessments(Histories histories) {
        return new Assessments(histories);
    }

    @Bean
    Assessing assessing(Assessments assessments, Boards boards, Visibility visibility) {
        return new Assessing(assessments, boards, visibility);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    BoardRunner boardsHealthIndicator(DueList due, Commands commands, Assessing assessing, Clock clock) {
        return new BoardRunner(due, commands, assessing, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FiguresRunner figuresRunner(
            EventStore events,
            ViewStore views,
            Commands commands,
            Visibility visibility,
            Clock clock,
            PublicationSettings settings) {
        return new FiguresRunner(
                new StreamedLog(events),
                new PublishedFigures(views),
                new Places(views),
                commands,
                visibility,
                clock,
                settings);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    InquiriesRunner inquiriesRunner(EventStore events, ViewStore views, Commands commands) {
        return new InquiriesRunner(
                new StreamedLog(events), new Inquiries(views), new PublishedFigures(views), commands);
    }

    @Bean
    Operator operator(Commands commands, Authorities authorities, KeyStore keys, Rules rules) {
        return new Operator(commands, authorities, keys, rules.membership());
    }

    @Bean
    WebMvcConfigurer attempts(Commands commands) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AttemptResolver(commands));
            }
        };
    }
}

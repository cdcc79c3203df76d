package org.linli.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.app.events.EventSerializer;
import org.linli.command.Authorities;
import org.linli.command.Histories;
import org.linli.command.Rules;
import org.linli.kernel.EventCodec;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.volunteering.CertificateCodes;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.query.ViewRules;
import org.linli.query.anomalies.Threshold;
import org.linli.query.leaderboard.Boards;
import org.linli.query.places.Places;
import org.linli.query.views.ViewStore;
import org.linli.web.Actors;
import org.linli.web.RoleTable;
import org.linli.web.Secrets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** What every process has, whatever its stores and its side: who may do what is asked on both sides, of the members' own histories. */
@Configuration(proxyBeanMethods = false)
@Import({NodeConfiguration.CommandResources.class, NodeConfiguration.QueryResources.class, WholeInterface.class})
class NodeConfiguration {
    private static final int HISTORIES_KEPT = 50_000;

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(Node.COMMANDS)
    @ComponentScan(basePackages = "org.linli.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @Import(CommandSideConfiguration.class)
    static class CommandResources {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(Node.QUERIES)
    @ComponentScan(basePackages = "org.linli.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @Import(QuerySideConfiguration.class)
    static class QueryResources {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(LinliSettings settings) {
        return new DataFolder(settings.data()).create();
    }

    @Bean
    VenueCodes venueCodes(KeyStore keys) {
        return new VenueCodes(keys.secret(VenueCodes.PURPOSE));
    }

    @Bean
    CertificateCodes certificateCodes(KeyStore keys) {
        return new CertificateCodes(keys.secret(CertificateCodes.PURPOSE));
    }

    @Bean
    Secrets secrets(KeyStore keys) {
        return keys::secret;
    }

    @Bean
    EventSerializer eventSerializer(KeyStore keys) {
        return new EventSerializer(new EventCodec(keys));
    }

    @Bean
    Histories histories(EventStore store) {
        return new Histories(store, HISTORIES_KEPT);
    }

    @Bean
    Authorities authorities(Histories histories, Clock clock, Rules rules) {
        return new Authorities(histories, clock, rules);
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
    RoleTable roleTable(LinliSettings settings) {
        return settings.node().table();
    }

    @Bean
    ViewRules viewRules(Rules rules) {
        return ViewNumbers.of(rules);
    }

    @Bean
    Timetable timetable(ViewRules rules) {
        return rules.times();
    }

    @Bean
    Threshold anomalies(ViewRules rules) {
        return rules.anomalies();
    }

    @Bean
    Boards boards(ViewStore views, ViewRules rules, Clock clock) {
        return new Boards(views, new Places(views), rules.boards(), clock);
    }

    @Bean
    RowKeys rowKeys(Secrets secrets) {
        return new RowKeys(secrets.secret(RowKeys.PURPOSE));
    }

    @Bean
    Configurer axonConfigurer(EventStore store, EventSerializer serializer, List<AxonPart> parts) {
        Configurer configurer = AxonConfiguration.over(store, serializer);
        var _ = configurer.eventProcessing(); // there also where nothing is registered for it
        parts.forEach(part -> part.addTo(configurer));
        return configurer;
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(Configurer configurer) {
        return configurer.buildConfiguration();
    }
}

package org.linli.app.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linli.app.Node;
import org.linli.app.Sessions;
import org.linli.app.keys.KeyDatabase;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.Obligations;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.erasure.Erasures;
import org.linli.query.erasure.OpenThings;
import org.linli.query.operate.Progress;
import org.linli.query.search.SearchIndex;
import org.linli.query.search.SearchProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What erases members: on nodes that take commands the process, on those that answer queries the fence before the port opens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureSettings.class)
@Import({ErasureConfiguration.OfCommands.class, ErasureConfiguration.OfQueries.class})
public class ErasureConfiguration {

    @Bean
    Erasures erasures(ViewStore views) {
        return new Erasures(views);
    }

    @Bean
    OpenThings openThings(ViewStore views, Timetable times) {
        return new OpenThings(views, times);
    }

    @Bean
    SigningPair receiptKey(KeyDatabase database) {
        return new SigningPair(database.kept(SigningPair.PURPOSE, SigningPair::generate));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(Node.QUERIES)
    static class OfQueries {
        private static final Duration STANDS_STILL = Duration.ofMinutes(1);

        @Bean
        FenceReplay fenceReplay(KeyDatabase database, Erasures erasures, Progress progress) {
            return new FenceReplay(database, erasures, progress, STANDS_STILL);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(Node.COMMANDS)
    static class OfCommands {

        @Bean
        Obligations obligations(OpenThings things, Progress progress) {
            return new ObligationsOverViews(things, progress);
        }

        @Bean
        StoresToClear storesToClear(
                KeyDatabase database,
                Progress progress,
                ObjectProvider<Sessions> sessions,
                ObjectProvider<SearchIndex> search,
                ViewRules rules) {
            List<StoreToClear> stores = new ArrayList<>();
            List<String> views =
                    QuerySide.projections(rules).stream().map(Projection::name).toList();
            stores.add(new StoreToClear(
                    ErasureStore.VIEWS,
                    erasure -> views.stream().allMatch(view -> progress.of(view) >= erasure.erasedAt())));
            search.ifAvailable(index -> stores.add(new StoreToClear(
                    ErasureStore.SEARCH_INDEX, erasure -> progress.of(SearchProjection.NAME) >= erasure.erasedAt())));
            sessions.ifAvailable(signIns -> stores.add(StoreToClear.of(ErasureStore.SESSIONS, signIns::forget)));
            stores.add(StoreToClear.of(ErasureStore.CIVIL_IDENTITIES, database.identities()::forget));
            return new StoresToClear(stores);
        }

        @Bean
        ErasureProcess erasureProcess(
                KeyStore keys,
                KeyDatabase database,
                OpenThings things,
                Progress progress,
                StoresToClear stores,
                SigningPair pair,
                Commands commands,
                ErasureSettings settings,
                Clock clock) {
            Sender sender = Sender.system("erasure");
            Consumer<Command> system = command -> commands.send(command, sender);
            return new ErasureProcess(
                    keys,
                    database.heldElsewhere(),
                    new Closing(things, progress, system),
                    stores.all(),
                    pair,
                    system,
                    settings.patience(),
                    clock,
                    System::nanoTime);
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        ErasureRunner erasureRunner(Erasures erasures, ErasureProcess process, Progress progress) {
            return new ErasureRunner(erasures, process, progress, System::nanoTime);
        }

        @Bean
        ErasureMeters erasuresHealthIndicator(ErasureRunner runner, MeterRegistry registry, Clock clock) {
            return new ErasureMeters(runner, registry, clock);
        }
    }
}

package org.linli.app.erasure;

import java.time.Duration;
import org.linli.app.Node;
import org.linli.app.keys.KeyDatabase;
import org.linli.command.membership.Obligations;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.erasure.Erasures;
import org.linli.query.erasure.OpenThings;
import org.linli.query.operate.Progress;
import org.linli.query.views.ViewStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is known of erasures on every node, and the fence before the port of those opens that answer queries. */
@Configuration(proxyBeanMethods = false)
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
    }
}

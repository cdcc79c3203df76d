package org.linli.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every node measures; the rest belongs to the side of it that there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    MetricsSettings.class,
    ReadinessSettings.class,
    BooksSettings.class,
    FiguresSettings.class
})
@Import({CommandWatch.class, QueryWatch.class})
public class WatchConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Lags lags(Clock clock) {
        return new Lags(clock);
    }

    @Bean
    HealthIndicator viewsHealthIndicator(Lags lags, ReadinessSettings settings) {
        return new ViewsHealth(lags, settings);
    }

    @Bean
    WebMvcConfigurer queryMeters(MeterRegistry registry) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new QueryMeters(registry))
                        .addPathPatterns("/api/**")
                        .order(-1);
            }
        };
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("linli.metrics.port")
    ScrapePort scrapePort(MetricsSettings settings, PrometheusMeterRegistry registry) {
        int port = Objects.requireNonNull(settings.port());
        return new ScrapePort(new InetSocketAddress(settings.address(), port), registry);
    }
}

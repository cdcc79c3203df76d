package org.linli.web.traffic;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import org.linli.kernel.privacy.Hmac;
import org.linli.web.Actors;
import org.linli.web.Secrets;
import org.linli.web.problem.ProblemReply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits and the log of requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, RequestLogSettings.class})
public class TrafficConfiguration {

    @Bean
    RateLimiter rateLimiter() {
        return new RateLimiter(Ticker.systemTicker());
    }

    @Bean
    RateLimits rateLimits(LimitSettings settings, RateLimiter limiter, Actors actors, ProblemReply reply) {
        return new RateLimits(settings, limiter, actors, reply);
    }

    /** A valve hears of every request, also of those that no filter sees and of those that end long after their handler. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestLog(
            RequestLogSettings settings, Secrets secrets, ObjectProvider<Clock> clock) {
        return tomcat -> tomcat.addContextCustomizers(context -> context.getParent()
                .getPipeline()
                .addValve(new RequestLog(
                        settings.log(),
                        new Hmac(secrets.secret("request-log")),
                        clock.getIfAvailable(Clock::systemUTC))));
    }
}

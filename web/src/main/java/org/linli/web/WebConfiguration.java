package org.linli.web;

import java.util.List;
import org.linli.web.json.JsonStrictness;
import org.linli.web.mvc.BodyLimit;
import org.linli.web.mvc.MvcConfiguration;
import org.linli.web.mvc.ProblemAdvice;
import org.linli.web.mvc.ProblemValve;
import org.linli.web.mvc.ServerErrors;
import org.linli.web.openapi.OpenApiConfiguration;
import org.linli.web.problem.ProblemReply;
import org.linli.web.problem.Problems;
import org.linli.web.problem.Sentences;
import org.linli.web.security.RoleTableCheck;
import org.linli.web.security.SecurityConfiguration;
import org.linli.web.security.TokenConfiguration;
import org.linli.web.traffic.TrafficConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of this module, to be imported by the application. It needs beans of the types {@link RoleTable}, {@link Actors},
 * {@link Secrets} and {@link org.linli.web.problem.Outages}, where handlers read views {@link Visibility}, and takes a {@link java.time.Clock} if there is one.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:linli-web.properties")
@Import({
    JsonStrictness.class,
    MvcConfiguration.class,
    ProblemAdvice.class,
    ServerErrors.class,
    SecurityConfiguration.class,
    TokenConfiguration.class,
    TrafficConfiguration.class,
    OpenApiConfiguration.class
})
public class WebConfiguration {

    @Bean
    Problems problems() {
        return new Problems(new Sentences());
    }

    @Bean
    ProblemReply problemReply(Problems problems, JsonMapper json) {
        return new ProblemReply(problems, json);
    }

    @Bean
    Cursors cursors(Secrets secrets) {
        return new Cursors(secrets.secret("cursors"));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemReply reply) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(reply));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** After Boot's own valve, so that this one has the first word. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unroutableRequests(ProblemReply reply) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(reply)));
    }

    @Bean
    RoleTableCheck roleTableCheck(RoleTable table, List<RequestMappingInfoHandlerMapping> mappings) {
        return new RoleTableCheck(table, mappings);
    }
}

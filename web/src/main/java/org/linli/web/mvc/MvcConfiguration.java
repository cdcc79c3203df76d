package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Actor;
import org.linli.web.Cursors;
import org.linli.web.IdempotencyKey;
import org.linli.web.IfMatch;
import org.linli.web.PageRequest;
import org.linli.web.Visibility;
import org.linli.web.json.Times;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the rules of the protocol before every handler of the interface, and its values into their parameters. */
@Configuration(proxyBeanMethods = false)
public class MvcConfiguration implements WebMvcConfigurer {
    private static final String API = "/api/**";

    private final ObjectProvider<Visibility> visibility;
    private final PageRequests pages;
    private final JsonMapper json;

    public MvcConfiguration(ObjectProvider<Visibility> visibility, Cursors cursors, JsonMapper json) {
        this.visibility = visibility;
        this.pages = new PageRequests(cursors);
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CommandRule()).addPathPatterns(API);
        registry.addInterceptor(new NoBodyRule(json)).addPathPatterns(API);
        registry.addInterceptor(new QueryRule()).addPathPatterns(API);
        registry.addInterceptor(new ConsistencyRule(visibility)).addPathPatterns(API);
    }

    /** A time in the address is read as strictly as one in a body. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, Times::instant);
        registry.addConverter(String.class, LocalDate.class, Times::date);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestValue<>(Actor.class, MvcConfiguration::actor));
        resolvers.add(new RequestValue<>(IdempotencyKey.class, CommandRule::key));
        resolvers.add(new RequestValue<>(IfMatch.class, IfMatch::of));
        resolvers.add(new RequestValue<>(PageRequest.class, pages::of));
    }

    private static Actor actor(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        Instant end = principal instanceof JwtAuthenticationToken proof
                ? proof.getToken().getExpiresAt()
                : null;
        return new Actor(new MemberId(principal.getName()), end == null ? Instant.MAX : end);
    }
}

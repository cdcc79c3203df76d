package org.linli.web.security;

import jakarta.servlet.DispatcherType;
import org.linli.web.Actors;
import org.linli.web.RoleTable;
import org.linli.web.problem.Outages;
import org.linli.web.problem.ProblemReply;
import org.linli.web.traffic.RateLimitFilter;
import org.linli.web.traffic.RateLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Stateless bearer tokens before the role table. No page of another origin may call: CORS stays closed. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    @Bean
    Routes routes(RoleTable table) {
        return new Routes(table);
    }

    @Bean
    SecurityProblems securityProblems(Routes routes, ProblemReply reply) {
        return new SecurityProblems(routes, reply);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Routes routes,
            Actors actors,
            SecurityProblems problems,
            RateLimits limits,
            Outages outages,
            ProblemReply reply) {
        return http
                // a forged request could only use what browsers attach by themselves, and no cookie or session counts
                // here
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .withObjectPostProcessor(everyFailureIs(problems, limits))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .addFilterBefore(new OutageFilter(outages, reply), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests
                        // the same request once more, already let through
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(new RoleTableAuthorization(routes, actors)))
                .build();
    }

    /** The filter's own way lets a token that could not be checked end as an error of this server. Who tries tokens is counted. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> everyFailureIs(
            SecurityProblems problems, RateLimits limits) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (limits.admits(request, response, null)) {
                        problems.commence(request, response, failure);
                    }
                });
                return filter;
            }
        };
    }
}

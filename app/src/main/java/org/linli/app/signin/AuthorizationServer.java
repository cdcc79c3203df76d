package org.linli.app.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.linli.app.DataFolder;
import org.linli.app.LinliSettings;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;
import org.linli.web.Actors;
import org.linli.web.problem.ProblemReply;
import org.linli.web.security.OwnAddress;
import org.linli.web.security.OwnTokens;
import org.linli.web.security.TokenIssuer;
import org.linli.web.traffic.RateLimiter;
import org.linli.web.traffic.RateLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Spring's authorization server over the data folder: authorization code with PKCE for apps, client credentials for services. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${linli.security.issuer-uri:}'.isEmpty()")
@EnableConfigurationProperties(AccessSettings.class)
public class AuthorizationServer {
    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

    @Bean(destroyMethod = "close")
    AccessDatabase accessDatabase(DataFolder folder, KeyStore openedFirst) {
        return AccessDatabase.open(folder.access());
    }

    @Bean
    Devices devices(AccessDatabase database, KeyStore keys, Clock clock) {
        Devices devices = new Devices(database, new Hmac(keys.secret("refresh-tokens")), clock);
        devices.prune();
        return devices;
    }

    @Bean
    SignInCodes signInCodes(AccessDatabase database, KeyStore keys, Clock clock, AccessSettings settings) {
        return new SignInCodes(database, new Hmac(keys.secret("sign-in-codes")), clock, settings.signInCode());
    }

    @Bean
    DemoAccounts demoAccounts(DataFolder folder, KeyStore keys, LinliSettings settings) {
        return new DemoAccounts(folder, new Hmac(keys.secret("demo")), settings.demo());
    }

    @Bean
    OwnAddress ownAddress(AccessSettings settings, Environment environment) {
        return new OwnAddress(settings.address(), environment);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(SqliteKeyDatabase database) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey(database)));
    }

    @Bean
    OwnTokens ownTokens(SqliteKeyDatabase database, OwnAddress address, Devices devices) {
        try {
            return new OwnTokens(
                    signingKey(database).toRSAPublicKey(),
                    address::is,
                    token -> devices.isSignedOut(String.valueOf(token.getClaimAsString(Grants.GRANT))));
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey signingKey(SqliteKeyDatabase database) {
        return SigningKey.of(database.kept("token-signing", SigningKey::generate));
    }

    /** Tells the server which sessions have ended, so that it remembers none of them. */
    @Bean
    HttpSessionEventPublisher endOfSessions() {
        return new HttpSessionEventPublisher();
    }

    /** Behind a proxy that ends TLS the server cannot see that the browser must guard the cookie. */
    @Bean
    ServletContextInitializer secureCookie(AccessSettings settings) {
        boolean isSecure =
                settings.address() != null && "https".equals(settings.address().getScheme());
        return context -> context.getSessionCookieConfig().setSecure(isSecure);
    }

    @Bean
    RegisteredClientRepository clients(AccessSettings settings) {
        return Clients.of(settings);
    }

    @Bean
    PasswordEncoder clientSecrets() {
        return new Secret();
    }

    @Bean
    OAuth2AuthorizationService grants(
            RegisteredClientRepository clients, Devices devices, Actors actors, JwtDecoder tokens, Clock clock) {
        return new Grants(clients, devices, actors, tokens, clock);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(AccessSettings settings) {
        AuthorizationServerSettings.Builder server =
                AuthorizationServerSettings.builder().tokenRevocationEndpoint(AppsWithoutSecret.REVOCATION);
        return settings.address() == null
                ? server.build()
                : server.issuer(settings.address().toString()).build();
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(JWKSource<SecurityContext> keys, Clock clock) {
        JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        tokens.setClock(clock);
        tokens.setJwtCustomizer(AuthorizationServer::ofMembers);
        return new DelegatingOAuth2TokenGenerator(tokens, new RefreshTokens(clock));
    }

    /** Subjects are members: a service's is the member it acts as. Access tokens are for this interface alone. */
    private static void ofMembers(JwtEncodingContext token) {
        Object service = token.getRegisteredClient().getClientSettings().getSetting(Clients.MEMBER);
        if (service != null) {
            token.getClaims().subject(service.toString());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            String grant = token.getAuthorization() == null
                    ? java.util.UUID.randomUUID().toString()
                    : token.getAuthorization().getId();
            token.getClaims()
                    .audience(List.of(TokenIssuer.AUDIENCE))
                    .claim(Grants.CLIENT, token.getRegisteredClient().getClientId())
                    .claim(Grants.GRANT, grant);
        }
    }

    @Bean
    SignInPage pageToSignInOn(DemoAccounts demo, AccessSettings settings) {
        return new SignInPage(demo, Clients.names(settings));
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationEndpoints(
            HttpSecurity http,
            RegisteredClientRepository clients,
            SignInPage page,
            OwnAddress address,
            RateLimits limits,
            ProblemReply reply) {
        AppsWithoutSecret apps = new AppsWithoutSecret(clients);
        HttpSessionRequestCache waiting = new HttpSessionRequestCache();
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.clientAuthentication(
                            client -> client.authenticationConverter(apps).authenticationProvider(apps))
                    .authorizationServerMetadataEndpoint(
                            about -> about.authorizationServerMetadataCustomizer(Metadata::complete))
                    .oidc(oidc -> oidc.providerConfigurationEndpoint(
                            about -> about.providerConfigurationCustomizer(Metadata::complete)));
        });
        return http.addFilterBefore(new EndpointFilter(address, limits, reply), SecurityContextHolderFilter.class)
                .addFilterBefore(new UnsentFilter(page), SecurityContextHolderFilter.class)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(waiting))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NO_CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(AuthorizationServer::unknownCaller))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** A member who is to authorize an app signs in first; a program that did not say who it is has to say so. */
    private static void unknownCaller(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (request.getRequestURI().equals(EndpointFilter.AUTHORIZE)) {
            response.sendRedirect(SignInPage.PATH);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"error\":\"" + OAuth2ErrorCodes.INVALID_CLIENT + "\"}");
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInPage(
            HttpSecurity http,
            AccessSettings settings,
            SignInPage page,
            SignInCodes codes,
            DemoAccounts demo,
            RateLimiter limiter,
            RateLimits limits,
            OwnAddress address,
            ProblemReply reply) {
        HttpSessionRequestCache waiting = new HttpSessionRequestCache();
        SignInFilter signIn = new SignInFilter(
                page, codes, demo, waiting, new HttpSessionSecurityContextRepository(), limiter, settings.attempts());
        return http.securityMatcher(SignInPage.PATH)
                .addFilterBefore(new EndpointFilter(address, limits, reply), SecurityContextHolderFilter.class)
                .addFilterBefore(signIn, AuthorizationFilter.class)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, e) ->
                        page.write(request, response, new SignInPage.View(403, "expired", null))))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}

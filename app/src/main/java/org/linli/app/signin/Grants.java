package org.linli.app.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.app.signin.Devices.Device;
import org.linli.app.signin.Devices.Ticket;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Actors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * What members granted to apps. A code and what came of it stand in memory for {@link #CODES_REMEMBERED}, so that a code that comes twice is noticed; of a device
 * that is signed in only what its next refresh needs is stored. Access tokens are stored nowhere: they carry the id of their grant.
 */
final class Grants implements OAuth2AuthorizationService {
    /** In an access token: the grant that it ends with. */
    static final String GRANT = "grant";

    /** In an access token: the program that it was given to. */
    static final String CLIENT = "client_id";

    private static final Duration CODES_REMEMBERED = Duration.ofMinutes(15);
    private static final String PRESENTED = Grants.class.getName() + ".presented";

    private final RegisteredClientRepository clients;
    private final Devices devices;
    private final Actors actors;
    private final JwtDecoder tokens;
    private final Clock clock;
    private final Cache<String, Kept> byCode = Caffeine.newBuilder()
            .expireAfterWrite(CODES_REMEMBERED)
            .maximumSize(50_000)
            .build();

    /** What was granted with a code that counts until then. */
    private record Kept(OAuth2Authorization grant, Instant until) {}

    Grants(RegisteredClientRepository clients, Devices devices, Actors actors, JwtDecoder tokens, Clock clock) {
        this.clients = clients;
        this.devices = devices;
        this.actors = actors;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization grant) {
        Token<OAuth2AuthorizationCode> code = grant.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            String value = code.getToken().getTokenValue();
            Kept before = byCode.getIfPresent(value);
            byCode.put(value, new Kept(grant, before == null ? clock.instant().plus(life(grant)) : before.until()));
        }
        Token<OAuth2AccessToken> access = grant.getAccessToken();
        Token<OAuth2RefreshToken> refresh = grant.getRefreshToken();
        if (isInvalidated(access) || isInvalidated(refresh)) {
            devices.signOut(grant.getId());
        } else if (refresh != null && actors.isMember(new MemberId(grant.getPrincipalName()))) {
            keep(grant, refresh.getToken());
        }
    }

    private static boolean isInvalidated(@Nullable Token<? extends OAuth2Token> token) {
        return token != null && token.isInvalidated();
    }

    private void keep(OAuth2Authorization grant, OAuth2RefreshToken token) {
        Instant issued = token.getIssuedAt() == null ? Instant.now() : token.getIssuedAt();
        Instant expires = token.getExpiresAt() == null ? issued : token.getExpiresAt();
        MemberId member = new MemberId(grant.getPrincipalName());
        Device device =
                new Device(grant.getId(), grant.getRegisteredClientId(), member, grant.getAuthorizedScopes(), issued);
        devices.renew(device, token.getTokenValue(), expires, grant.getAttribute(PRESENTED));
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        devices.signOut(grant.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        Device device = devices.find(id);
        return device == null ? null : grant(device).build();
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = null;
        if (type == null || type.getValue().equals(OAuth2ParameterNames.CODE)) {
            found = byCode(token);
        }
        if (found == null && (type == null || type.equals(OAuth2TokenType.REFRESH_TOKEN))) {
            found = byRefreshToken(token);
        }
        if (found == null && (type == null || type.equals(OAuth2TokenType.ACCESS_TOKEN))) {
            found = byAccessToken(token);
        }
        return found;
    }

    private Duration life(OAuth2Authorization grant) {
        return client(grant.getRegisteredClientId()).getTokenSettings().getAuthorizationCodeTimeToLive();
    }

    /** A code that was used is found also when it has expired: that it comes twice matters. */
    private @Nullable OAuth2Authorization byCode(String code) {
        Kept kept = byCode.getIfPresent(code);
        if (kept == null) {
            return null;
        }
        boolean wasUsed = isInvalidated(kept.grant().getToken(OAuth2AuthorizationCode.class));
        return wasUsed || clock.instant().isBefore(kept.until()) ? kept.grant() : null;
    }

    private @Nullable OAuth2Authorization byRefreshToken(String token) {
        Ticket ticket = devices.ticket(token);
        if (ticket == null || !actors.isMember(ticket.device().member())) {
            return null;
        }
        return grant(ticket.device())
                .attribute(PRESENTED, ticket.hash())
                .refreshToken(new OAuth2RefreshToken(token, ticket.issued(), ticket.expires()))
                .build();
    }

    private @Nullable OAuth2Authorization byAccessToken(String token) {
        try {
            Jwt jwt = tokens.decode(token);
            String id = jwt.getClaimAsString(GRANT);
            RegisteredClient client = clients.findByClientId(String.valueOf(jwt.getClaimAsString(CLIENT)));
            if (id == null || client == null) {
                return null;
            }
            List<String> scopes = jwt.getClaimAsStringList(OAuth2ParameterNames.SCOPE);
            Device device = new Device(
                    id,
                    client.getId(),
                    new MemberId(String.valueOf(jwt.getSubject())),
                    scopes == null ? Set.of() : Set.copyOf(scopes),
                    jwt.getIssuedAt() == null ? Instant.now() : jwt.getIssuedAt());
            OAuth2AccessToken access = new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, token, jwt.getIssuedAt(), jwt.getExpiresAt(), device.scopes());
            return grant(device)
                    .token(access, about -> about.put(Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                    .build();
        } catch (JwtException notOurs) {
            return null;
        }
    }

    private OAuth2Authorization.Builder grant(Device device) {
        RegisteredClient client = client(device.client());
        Authentication member = UsernamePasswordAuthenticationToken.authenticated(
                device.member().value(), null, List.of());
        OAuth2Authorization.Builder grant = OAuth2Authorization.withRegisteredClient(client)
                .id(device.id())
                .principalName(device.member().value())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(device.scopes())
                .attribute(Principal.class.getName(), member);
        if (device.scopes().contains(OidcScopes.OPENID)) {
            Map<String, Object> claims =
                    Map.of(IdTokenClaimNames.SUB, device.member().value());
            OidcIdToken id = new OidcIdToken("-", device.since(), device.since().plusSeconds(1), claims);
            grant.token(id, about -> about.put(Token.CLAIMS_METADATA_NAME, claims));
        }
        return grant;
    }

    private RegisteredClient client(String id) {
        RegisteredClient client = clients.findById(id);
        if (client == null) {
            throw new IllegalStateException("no client " + id);
        }
        return client;
    }
}

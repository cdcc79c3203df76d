package org.linli.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.app.signin.AccessSettings.App;
import org.linli.app.signin.AccessSettings.Service;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens: those that are set, and one for programs on this machine, {@value #LOCAL_APP}. */
final class Clients {
    /** May be sent back to a port of the loopback interface that it chooses. */
    static final String LOCAL_APP = "linli-app";

    /** In a service's settings: the member it acts as. */
    static final String MEMBER = "linli.member";

    private static final int LEAST_SECRET = 32;
    private static final List<URI> LOOPBACK =
            List.of(URI.create("http://127.0.0.1/callback"), URI.create("http://[::1]/callback"));

    private final AccessSettings settings;

    private Clients(AccessSettings settings) {
        this.settings = settings;
    }

    /** Throws {@link IllegalArgumentException} when one of the settings is not usable. */
    static RegisteredClientRepository of(AccessSettings settings) {
        Clients clients = new Clients(settings);
        List<RegisteredClient> all = new ArrayList<>();
        if (!settings.apps().containsKey(LOCAL_APP)) {
            all.add(clients.app(LOCAL_APP, new App("Linli", LOOPBACK)));
        }
        settings.apps().forEach((id, app) -> all.add(clients.app(id, app)));
        settings.services().forEach((id, service) -> all.add(clients.service(id, service)));
        return new InMemoryRegisteredClientRepository(all);
    }

    private RegisteredClient app(String id, App app) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(app.name() == null ? id : app.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> app.redirects().forEach(uri -> uris.add(uri.toString())))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessToken())
                        .refreshTokenTimeToLive(settings.refreshToken())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private RegisteredClient service(String id, Service service) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(Secret.hash(secret(id, service)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(MEMBER, service.member().value())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessToken())
                        .build())
                .build();
    }

    private static String secret(String id, Service service) {
        String secret = service.secret();
        if (service.secretFile() != null) {
            try {
                secret = Files.readString(service.secretFile()).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The secret of the service " + id + " cannot be read from " + service.secretFile() + ".", e);
            }
        }
        if (secret == null || secret.length() < LEAST_SECRET) {
            throw new UncheckedIOException(
                    "The service " + id + " needs linli.access.services." + id + ".secret-file with at least "
                            + LEAST_SECRET + " characters.",
                    new IOException());
        }
        return secret;
    }

    /** What each app is called on the sign-in page. */
    static Map<String, String> names(AccessSettings settings) {
        return Stream.concat(
                        Stream.of(Map.entry(LOCAL_APP, "Linli")),
                        settings.apps().entrySet().stream()
                                .map(app -> Map.entry(
                                        app.getKey(),
                                        app.getValue().name() == null
                                                ? app.getKey()
                                                : app.getValue().name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (local, given) -> given));
    }
}

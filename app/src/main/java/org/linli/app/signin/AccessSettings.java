package org.linli.app.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The authorization server, as {@code linli.access.*}.
 *
 * @param address how apps reach this server ({@code https://host}), where that is not its loopback address; the issuer of its tokens
 * @param apps programs that members sign in with, by client id
 * @param services programs that act as a member of their own, by client id
 * @param accessToken how long an access token counts
 * @param refreshToken how long a device stays signed in without being used
 * @param signInCode how long a sign-in code counts
 * @param attempts to sign in, per minute and address
 */
@ConfigurationProperties(prefix = "linli.access", ignoreUnknownFields = false)
public record AccessSettings(
        @Nullable URI address,
        @DefaultValue Map<String, App> apps,
        @DefaultValue Map<String, Service> services,
        @DefaultValue("15m") Duration accessToken,
        @DefaultValue("90d") Duration refreshToken,
        @DefaultValue("15m") Duration signInCode,
        @DefaultValue("10") int attempts) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * An app on somebody's device, which can keep no secret.
     *
     * @param name what the sign-in page calls it
     * @param redirects where it may be sent back to: https, an own scheme of the app (com.example.app:/back), or http on this machine
     */
    public record App(@Nullable String name, List<URI> redirects) {
        public App {
            redirects.forEach(App::check);
        }

        private static void check(URI to) {
            boolean isWeb = "https".equals(to.getScheme()) && to.getHost() != null;
            boolean isLocal = "http".equals(to.getScheme()) && to.getHost() != null && LOCAL.contains(to.getHost());
            boolean isApp = to.getScheme() != null && to.getScheme().contains(".");
            if (to.getFragment() != null || to.getUserInfo() != null || !(isWeb || isLocal || isApp)) {
                throw new IllegalArgumentException(
                        "apps may be sent back to https addresses, to schemes of their own or to this machine, not to "
                                + to);
            }
        }
    }

    /**
     * A service account.
     *
     * @param member whom it acts as
     * @param secret at least 32 characters; in the environment, not in a file that others see
     * @param secretFile a file that holds it instead
     */
    public record Service(
            MemberId member,
            @Nullable String secret,
            @Nullable Path secretFile) {}

    public AccessSettings {
        if (address != null
                && (address.getHost() == null
                        || !Set.of("", "/").contains(address.getPath())
                        || !("https".equals(address.getScheme()) || LOCAL.contains(address.getHost())))) {
            throw new IllegalArgumentException("address must be https://host, without a path, not " + address);
        }
        within("access-token", accessToken, Duration.ofSeconds(1), Duration.ofHours(12));
        within("refresh-token", refreshToken, Duration.ofMinutes(1), Duration.ofDays(366));
        within("sign-in-code", signInCode, Duration.ofSeconds(1), Duration.ofHours(24));
        within("attempts", attempts, 1, 600);
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        org.linli.command.Setting.between(name, value, least, most);
    }
}

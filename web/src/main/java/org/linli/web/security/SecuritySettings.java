package org.linli.web.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens count. Without an issuer the service signs its own.
 *
 * @param issuerUri the OpenID Connect issuer, as the tokens name it; its keys are found by discovery
 * @param jwkSetUri the issuer's keys, where discovery is not offered
 * @param audience what the issuer's tokens name as their audience; required with an issuer
 */
@ConfigurationProperties("linli.security")
public record SecuritySettings(
        @Nullable URI issuerUri,
        @Nullable URI jwkSetUri,
        @Nullable String audience) {

    public SecuritySettings {
        if (issuerUri != null && audience == null) {
            throw new IllegalArgumentException("issuer-uri needs linli.security.audience");
        }
        if (issuerUri == null && (jwkSetUri != null || audience != null)) {
            throw new IllegalArgumentException(
                    "jwk-set-uri and linli.security.audience need linli.security.issuer-uri");
        }
    }
}

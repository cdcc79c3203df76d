package org.linli.app.signin;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/** What the discovery documents say beyond what Spring knows by itself: apps come without a secret, and only the grants that are there are named. */
final class Metadata {
    private static final java.util.Set<String> GRANTS =
            java.util.Set.of("authorization_code", "refresh_token", "client_credentials");

    private Metadata() {}

    static void complete(OAuth2AuthorizationServerMetadata.Builder about) {
        about.tokenEndpointAuthenticationMethod(ClientAuthenticationMethod.NONE.getValue())
                .tokenRevocationEndpointAuthenticationMethod(ClientAuthenticationMethod.NONE.getValue())
                .grantTypes(grants -> grants.retainAll(GRANTS));
    }

    static void complete(OidcProviderConfiguration.Builder about) {
        about.tokenEndpointAuthenticationMethod(ClientAuthenticationMethod.NONE.getValue())
                .tokenRevocationEndpointAuthenticationMethod(ClientAuthenticationMethod.NONE.getValue())
                .grantTypes(grants -> grants.retainAll(GRANTS));
    }
}

package org.linli.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Secrets;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs the tokens of embedded mode, for the demo accounts and the command line. */
public final class TokenIssuer {
    public static final String ISSUER = "urn:linli:embedded";
    public static final String AUDIENCE = "linli";

    private final JwtEncoder encoder;
    private final Clock clock;

    private TokenIssuer(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Signs with the secret of a key store, as a server over the same store does. */
    public static TokenIssuer embedded(Secrets secrets, Clock clock) {
        return new TokenIssuer(
                NimbusJwtEncoder.withSecretKey(TokenConfiguration.key(secrets))
                        .algorithm(MacAlgorithm.HS256)
                        .build(),
                clock);
    }

    /** A bearer token that proves its holder to be this member, from now on for this long. */
    public String issue(MemberId member, Duration validity) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(member.value())
                .issuedAt(now)
                .expiresAt(now.plus(validity))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}

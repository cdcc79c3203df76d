package org.linli.web.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Whose tokens are believed. Embedded mode signs with HMAC-SHA-256: who verifies is who signs, so a public key would serve
 * nobody, and the decoder accepts that one algorithm only.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class TokenConfiguration {
    private static final Duration SKEW = Duration.ofSeconds(30);

    @Bean
    JwtDecoder jwtDecoder(SecuritySettings settings, Secrets secrets, ObjectProvider<Clock> clock) {
        Clock now = clock.getIfAvailable(Clock::systemUTC);
        URI issuer = settings.issuerUri();
        String audience = settings.audience();
        if (issuer == null || audience == null) {
            return embedded(key(secrets), validator(TokenIssuer.ISSUER, TokenIssuer.AUDIENCE, now));
        }
        OAuth2TokenValidator<Jwt> validator = validator(issuer.toString(), audience, now);
        // the issuer may be down while the service starts
        return patient(new SupplierJwtDecoder(() -> foreign(issuer, settings.jwkSetUri(), validator)));
    }

    /** That the issuer could not be asked yet is no more than any other failure to ask it. */
    private static JwtDecoder patient(SupplierJwtDecoder decoder) {
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("The issuer of tokens does not answer.", e);
            }
        };
    }

    @Bean
    @ConditionalOnExpression("'${linli.security.issuer-uri:}'.isEmpty()")
    TokenIssuer tokenIssuer(Secrets secrets, ObjectProvider<Clock> clock) {
        return TokenIssuer.embedded(secrets, clock.getIfAvailable(Clock::systemUTC));
    }

    static SecretKey key(Secrets secrets) {
        return new SecretKeySpec(secrets.secret("access-tokens"), "HmacSHA256");
    }

    private static NimbusJwtDecoder embedded(SecretKey key, OAuth2TokenValidator<Jwt> validator) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static NimbusJwtDecoder foreign(URI issuer, @Nullable URI keys, OAuth2TokenValidator<Jwt> validator) {
        NimbusJwtDecoder decoder = keys == null
                ? NimbusJwtDecoder.withIssuerLocation(issuer.toString()).build()
                : NimbusJwtDecoder.withJwkSetUri(keys.toString())
                        .jwsAlgorithms(algorithms -> algorithms.addAll(
                                Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                        .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, TokenConfiguration::isPerson));
    }

    /** Nobody signs in as the system itself. */
    private static boolean isPerson(@Nullable String subject) {
        try {
            return subject != null && !new MemberId(subject).equals(MemberId.SYSTEM);
        } catch (IllegalArgumentException notAMember) {
            return false;
        }
    }
}

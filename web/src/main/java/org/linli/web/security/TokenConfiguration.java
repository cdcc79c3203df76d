package org.linli.web.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
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
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Whose tokens are believed: those of the issuer that is set, or else the server's own. Of the latter there are two kinds, each with one algorithm and one
 * issuer: the command line's, signed with HMAC-SHA-256 by whoever can read the data folder's keys, and those of the authorization server in this process,
 * signed with RS256.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class TokenConfiguration {
    private static final Duration SKEW = Duration.ofSeconds(30);

    @Bean
    JwtDecoder jwtDecoder(
            SecuritySettings settings, Secrets secrets, ObjectProvider<Clock> clock, ObjectProvider<OwnTokens> own) {
        Clock now = clock.getIfAvailable(Clock::systemUTC);
        URI issuer = settings.issuerUri();
        String audience = settings.audience();
        if (issuer == null || audience == null) {
            JwtDecoder local = embedded(key(secrets), validator(TokenIssuer.ISSUER::equals, TokenIssuer.AUDIENCE, now));
            OwnTokens signed = own.getIfAvailable();
            return signed == null ? local : new ByAlgorithm(local, embedded(signed, now));
        }
        OAuth2TokenValidator<Jwt> validator = validator(issuer.toString()::equals, audience, now);
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

    private static JwtDecoder embedded(OwnTokens own, Clock now) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(own.key())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .build();
        OAuth2TokenValidator<Jwt> unrevoked = jwt -> own.isRevoked().test(jwt)
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(validator(own.isIssuer(), TokenIssuer.AUDIENCE, now), unrevoked));
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

    private static OAuth2TokenValidator<Jwt> validator(Predicate<String> isIssuer, String audience, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<Object>(
                        JwtClaimNames.ISS, issuer -> issuer != null && isIssuer.test(issuer.toString())),
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

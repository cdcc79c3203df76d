package org.linli.web.security;

import java.security.interfaces.RSAPublicKey;
import java.util.function.Predicate;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The access tokens of an authorization server in this process.
 *
 * @param key what proves its signatures (RS256)
 * @param isIssuer whether the server calls itself so
 * @param isRevoked whether what a token was given for has been withdrawn since
 */
public record OwnTokens(RSAPublicKey key, Predicate<String> isIssuer, Predicate<Jwt> isRevoked) {}

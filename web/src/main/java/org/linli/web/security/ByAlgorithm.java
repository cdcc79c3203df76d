package org.linli.web.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Each decoder accepts one algorithm, one key and one issuer; the algorithm a token claims only chooses which of them refuses it. */
record ByAlgorithm(JwtDecoder hmac, JwtDecoder signature) implements JwtDecoder {

    @Override
    public Jwt decode(String token) {
        try {
            boolean isSigned = JWTParser.parse(token).getHeader().getAlgorithm().equals(JWSAlgorithm.RS256);
            return (isSigned ? signature : hmac).decode(token);
        } catch (ParseException e) {
            throw new BadJwtException("not a token", e);
        }
    }
}

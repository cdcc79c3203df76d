package org.linli.app.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The key that the authorization server signs with, as it is kept wrapped in the key database. */
final class SigningKey {
    private static final int BITS = 2048;
    private static final String RSA = "RSA";

    private SigningKey() {}

    /** A new private key (PKCS #8). */
    static byte[] generate() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(RSA);
            pairs.initialize(BITS);
            return pairs.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pair with its thumbprint as its id. */
    static RSAKey of(byte[] pkcs8) {
        try {
            KeyFactory keys = KeyFactory.getInstance(RSA);
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            RSAPublicKey open = (RSAPublicKey)
                    keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

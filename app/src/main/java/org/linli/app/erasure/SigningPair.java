package org.linli.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.linli.query.erasure.ReceiptKey;

/** The pair that receipts are signed with (Ed25519, RFC 8032), as it is kept wrapped in the key database. */
final class SigningPair implements ReceiptKey {
    /** Under which it is kept. */
    static final String PURPOSE = "erasure-receipts";

    private static final String ED25519 = "Ed25519";
    private static final int LENGTH = 32;

    /** What stands before the 32 bytes in the encodings of RFC 8410. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey secret;
    private final Jwk open;

    /** The pair that these bytes stand for. */
    SigningPair(byte[] kept) {
        byte[] seed = Arrays.copyOf(kept, LENGTH);
        byte[] point = Arrays.copyOfRange(kept, LENGTH, 2 * LENGTH);
        try {
            this.secret = KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(joined(PKCS8, seed)));
            Base64URL x = Base64URL.encode(point);
            String id = new OctetKeyPair.Builder(Curve.Ed25519, x)
                    .build()
                    .computeThumbprint()
                    .toString();
            this.open = new Jwk("OKP", ED25519, id, "sig", "EdDSA", x.toString());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("The key that receipts are signed with cannot be used.", e);
        }
    }

    /** A new pair: the private key's 32 bytes, then the public key's. */
    static byte[] generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return joined(
                    last(pair.getPrivate().getEncoded()), last(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Jwk open() {
        return open;
    }

    /** The signature over the text's UTF-8 bytes, base64url. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return Base64URL.encode(signature.sign()).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True if the key signed this text so. */
    static boolean verifies(Jwk key, String text, String signature) {
        try {
            byte[] point = new Base64URL(key.x()).decode();
            PublicKey open =
                    KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(joined(X509, point)));
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(open);
            check.update(text.getBytes(UTF_8));
            return check.verify(new Base64URL(signature).decode());
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }

    private static byte[] last(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

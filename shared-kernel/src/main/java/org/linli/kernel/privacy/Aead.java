package org.linli.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a fresh 96-bit nonce, which stands before the ciphertext and its 128-bit tag. */
public final class Aead {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    /** Looked up once: who offers the algorithm costs more to find out than a line costs to seal. */
    private static final Provider PROVIDER = provider();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    /**
     * Seals the bytes.
     *
     * @param context what it must be opened with again; each part is length-prefixed
     */
    public static byte[] seal(SecretKey key, byte[] plain, String... context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce), context);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length));
            sealed.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM failed to seal", e);
        }
    }

    /** Opens what {@link #seal} returned. Throws {@link NotAuthentic} for another key, context or altered bytes. */
    public static byte[] open(SecretKey key, byte[] sealed, String... context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new NotAuthentic();
        }
        GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new NotAuthentic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM failed to open", e);
        }
    }

    /** A new one each time: a cipher that is kept would keep its last key, longer than any key may stay in memory. */
    private static Cipher cipher(int mode, SecretKey key, GCMParameterSpec nonce, String... context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
        cipher.init(mode, key, nonce);
        cipher.updateAAD(lengthPrefixed(context));
        return cipher;
    }

    private static byte[] lengthPrefixed(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(UTF_8);
            length += Integer.BYTES + bytes[i].length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : bytes) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

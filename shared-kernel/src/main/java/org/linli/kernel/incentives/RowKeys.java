package org.linli.kernel.incentives;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.linli.kernel.Ids;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;

/**
 * Makes the keys of rows and opens them again: a member's 128 bits as one block of AES under a key of the board and period. Who holds the secret alone can tell whose row it
 * is, also when they know every member's id. Safe for use by many threads.
 */
public final class RowKeys {
    /** The purpose of the secret. */
    public static final String PURPOSE = "board-rows";

    private static final String CIPHER = "AES/ECB/NoPadding";
    private static final int BYTES = 16;

    private final Hmac secret;

    /** Under this secret, the same on every node. */
    public RowKeys(byte[] secret) {
        this.secret = new Hmac(secret);
    }

    /** The key of a member's row. */
    public RowKey of(AssessmentId board, Period period, MemberId member) {
        byte[] bits = Ids.bits(member.value());
        return new RowKey(Ids.of(RowKey.KIND, block(Cipher.ENCRYPT_MODE, board, period, bits)));
    }

    /** Whose row it is; of what was made for another board or period, or by somebody else: nobody's. */
    public MemberId member(AssessmentId board, Period period, RowKey key) {
        return MemberId.of(block(Cipher.DECRYPT_MODE, board, period, Ids.bits(key.value())));
    }

    private byte[] block(int mode, AssessmentId board, Period period, byte[] bits) {
        byte[] key = Arrays.copyOf(secret.of(board.value(), period.value()), BYTES);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}

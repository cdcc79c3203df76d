package org.linli.app.keys;

import java.security.SecureRandom;

/** Bytes that nobody can guess. */
final class Randomness {
    static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

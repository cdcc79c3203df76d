package org.linli.kernel.privacy;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A sealed value as it stands in the stored event: {@code sealed:1:<key id>:<base64url>}.
 *
 * @param data what {@link Aead#seal} returned, in base64url
 */
record Envelope(String keyId, String data) {
    static final String PREFIX = "sealed:";
    static final String VERSION = "1";

    private static final String START = PREFIX + VERSION + ":";

    static Envelope of(String keyId, byte[] sealed) {
        return new Envelope(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The envelope in this text, or null when it is none of this version. */
    static @Nullable Envelope parse(String text) {
        int colon = text.indexOf(':', START.length());
        if (!text.startsWith(START)
                || !isWord(text, START.length(), colon)
                || !isWord(text, colon + 1, text.length())) {
            return null;
        }
        return new Envelope(text.substring(START.length(), colon), text.substring(colon + 1));
    }

    /** One or more of the characters of base64url. */
    private static boolean isWord(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return from < end;
    }

    /** Throws {@link NotAuthentic} when the data is no base64url. */
    byte[] sealed() {
        try {
            return Base64.getUrlDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new NotAuthentic();
        }
    }

    String text() {
        return START + keyId + ":" + data;
    }
}

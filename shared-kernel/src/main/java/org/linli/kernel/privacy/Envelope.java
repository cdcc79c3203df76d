package org.linli.kernel.privacy;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sealed value as it stands in the stored event: {@code sealed:1:<key id>:<base64url>}.
 *
 * @param data what {@link Aead#seal} returned, in base64url
 */
record Envelope(String keyId, String data) {
    static final String PREFIX = "sealed:";
    static final String VERSION = "1";

    private static final Pattern FORM = Pattern.compile(PREFIX + VERSION + ":([\\w-]+):([\\w-]+)");

    static Envelope of(String keyId, byte[] sealed) {
        return new Envelope(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The envelope in this text, or null when it is none of this version. */
    static @Nullable Envelope parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? new Envelope(form.group(1), form.group(2)) : null;
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
        return PREFIX + VERSION + ":" + keyId + ":" + data;
    }
}

package org.linli.kernel.volunteering;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.privacy.Hmac;

/**
 * The codes that houses show: six digits by the construction of RFC 6238 over HMAC-SHA-256, another one every 60 seconds, and the same as a text for a QR
 * code, which names house and minute. Each house has a key of its own, derived from one secret. Safe for use by many threads.
 */
public final class VenueCodes {
    /** What {@code KeyStore.secret} is asked for. */
    public static final String PURPOSE = "venue-codes";

    /** How long a code is shown; it is accepted for as long again. */
    public static final Duration WINDOW = Duration.ofSeconds(60);

    private static final String PREFIX = "linli:venue";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 1_000_000;
    private static final int PARTS = 5;

    private final Hmac secret;

    public VenueCodes(byte[] secret) {
        this.secret = new Hmac(secret);
    }

    /**
     * What a house shows now.
     *
     * @param digits six
     * @param qr the text of the QR code
     * @param until when the next one follows
     */
    public record Code(String digits, String qr, Instant until) {}

    /** The number of the minute of this time. */
    public static long window(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), WINDOW.toSeconds());
    }

    /** True of a code that is shown at this time, or was until it began. */
    public static boolean isFresh(long window, Instant now) {
        long present = window(now);
        return window == present || window == present - 1;
    }

    public Code of(HouseId house, Instant now) {
        long window = window(now);
        return new Code(
                digits(digitsKey(house), window),
                String.join(":", PREFIX, house.value(), Long.toString(window), mac(house, window)),
                Instant.ofEpochSecond((window + 1) * WINDOW.toSeconds()));
    }

    /** What six digits prove of this house at this time; null: nothing. */
    public @Nullable Presence ofDigits(HouseId house, String digits, Instant now) {
        byte[] key = digitsKey(house);
        for (long window : List.of(window(now), window(now) - 1)) {
            if (Hmac.isSame(digits(key, window), digits)) {
                return new Presence(house, window);
            }
        }
        return null;
    }

    /** What a scanned text proves, of whatever house and minute it names; null: nothing, it is not one of ours. */
    public @Nullable Presence ofQr(String qr) {
        String[] parts = qr.split(":", -1);
        if (parts.length != PARTS || !qr.startsWith(PREFIX + ":")) {
            return null;
        }
        try {
            HouseId house = new HouseId(parts[2]);
            long window = Long.parseLong(parts[3]);
            return Hmac.isSame(mac(house, window), parts[4]) ? new Presence(house, window) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private String mac(HouseId house, long window) {
        return secret.text("qr", house.value(), Long.toString(window));
    }

    private byte[] digitsKey(HouseId house) {
        return secret.of("digits", house.value());
    }

    /** RFC 4226, section 5.3, over HMAC-SHA-256: the last six decimal digits of 31 bits chosen by the last four. */
    static String digits(byte[] key, long counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            int chosen = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(chosen % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

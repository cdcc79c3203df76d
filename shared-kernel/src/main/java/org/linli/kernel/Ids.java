package org.linli.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Identifiers are a kind, a dash and 128 bits in 26 base-32 digits (0–9, a–v): they say nothing about anybody. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern DIGITS = Pattern.compile("[0-7][0-9a-v]{25}");

    private Ids() {}

    /** A new random identifier of this kind. */
    public static String random(String kind) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return of(kind, bits);
    }

    /** The identifier made of the first 16 of the given bytes. */
    public static String of(String kind, byte[] bits) {
        String digits = new BigInteger(1, Arrays.copyOf(bits, 16)).toString(32);
        return kind + "-" + "0".repeat(26 - digits.length()) + digits;
    }

    /** The identifier of this kind that belongs to another thing; it does not say to which. */
    public static String derived(String kind, String from) {
        try {
            return of(kind, MessageDigest.getInstance("SHA-256").digest(from.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every JDK has SHA-256", e);
        }
    }

    /** The 16 bytes that an identifier stands for. */
    public static byte[] bits(String id) {
        byte[] number = new BigInteger(id.substring(id.indexOf('-') + 1), 32).toByteArray();
        byte[] bits = new byte[16];
        int length = Math.min(bits.length, number.length);
        System.arraycopy(number, number.length - length, bits, bits.length - length, length);
        return bits;
    }

    /** True when the text is an identifier of this kind. */
    public static boolean is(String kind, String text) {
        return text.length() == kind.length() + 27
                && text.startsWith(kind)
                && text.charAt(kind.length()) == '-'
                && DIGITS.matcher(text).region(kind.length() + 1, text.length()).matches();
    }

    /** The text itself. Throws {@link IllegalArgumentException} when it is no identifier of this kind. */
    public static String require(String kind, String text) {
        if (!is(kind, text)) {
            throw new IllegalArgumentException("not an identifier of the kind " + kind);
        }
        return text;
    }
}

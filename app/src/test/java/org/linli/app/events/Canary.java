package org.linli.app.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A text whose traces are looked for in raw bytes, in every encoding it is likely to be left in. */
public final class Canary {
    private final Map<String, String> traces = new LinkedHashMap<>();

    private Canary(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        String hex = HexFormat.of().formatHex(utf8);
        traces.put("UTF-8", bytes(utf8));
        traces.put("UTF-16LE", bytes(text.getBytes(UTF_16LE)));
        traces.put("UTF-16BE", bytes(text.getBytes(UTF_16BE)));
        traces.put("\\u", escaped(text));
        traces.put("\\U", escaped(text).toUpperCase(Locale.ROOT).replace("\\U", "\\u"));
        traces.put("URL", URLEncoder.encode(text, UTF_8));
        traces.put("hex", hex);
        traces.put("HEX", hex.toUpperCase(Locale.ROOT));
        for (int shift = 0; shift < 3; shift++) {
            traces.put("base64+" + shift, base64(utf8, shift, Base64.getEncoder()));
            traces.put("base64url+" + shift, base64(utf8, shift, Base64.getUrlEncoder()));
        }
        if (URLEncoder.encode(text, UTF_8).equals(text)) {
            traces.remove("URL");
        }
    }

    /** Of this text. */
    public static Canary of(String text) {
        return new Canary(text);
    }

    /** The encodings in which the bytes hold it; empty when they do not. */
    public List<String> foundIn(byte[] bytes) {
        return foundIn(bytes(bytes));
    }

    /** The same in bytes that are given as one character each. */
    public List<String> foundIn(String bytes) {
        return traces.entrySet().stream()
                .filter(trace -> bytes.contains(trace.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    /** The part of its base64 that does not depend on what stands before and after it. */
    private static String base64(byte[] text, int shift, Base64.Encoder encoder) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        int whole = shifted.length / 3 * 4;
        return encoder.encodeToString(shifted).substring(shift == 0 ? 0 : 4, whole);
    }

    /** One character each. */
    private static String bytes(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}

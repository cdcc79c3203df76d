package org.linli.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.linli.kernel.privacy.Hmac;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;

/** Makes and opens cursors: the last row's sort key, authenticated together with the query it belongs to. */
public final class Cursors {
    private static final int TAG_BYTES = 16;
    private static final int MAX_CHARS = 2_000;

    private final Hmac hmac;

    public Cursors(byte[] secret) {
        hmac = new Hmac(secret);
    }

    /** The cursor behind the row with this sort key, of at most 1,000 bytes in all. */
    public String encode(String query, List<String> sortKey) {
        byte[] content = bytes(sortKey);
        byte[] cursor = Arrays.copyOf(tag(query, content), TAG_BYTES + content.length);
        System.arraycopy(content, 0, cursor, TAG_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The sort key inside. Refuses what was not made here for this query. */
    public List<String> decode(String query, String cursor) {
        byte[] bytes = unbase64(cursor);
        byte[] content = Arrays.copyOfRange(bytes, TAG_BYTES, bytes.length);
        if (!MessageDigest.isEqual(tag(query, content), Arrays.copyOf(bytes, TAG_BYTES))) {
            throw new ProblemException(ProblemCode.INVALID_CURSOR);
        }
        return strings(content);
    }

    private static byte[] unbase64(String cursor) {
        try {
            byte[] bytes = cursor.length() > MAX_CHARS
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (bytes.length >= TAG_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered like every other cursor that was not made here
        }
        throw new ProblemException(ProblemCode.INVALID_CURSOR);
    }

    private byte[] tag(String query, byte[] content) {
        return Arrays.copyOf(hmac.of(query.getBytes(StandardCharsets.UTF_8), content), TAG_BYTES);
    }

    private static byte[] bytes(List<String> strings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String string : strings) {
                byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
                out.writeShort(utf8.length);
                out.write(utf8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> strings(byte[] content) {
        List<String> strings = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                strings.add(new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(strings);
    }
}

package org.linli.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {
    private final Hmac hmac = new Hmac("key".getBytes(UTF_8));

    @Test
    void parts_are_kept_apart() {
        assertThat(hmac.text("ab", "c")).isNotEqualTo(hmac.text("a", "bc")).isNotEqualTo(hmac.text("abc"));
    }

    @Test
    void the_same_parts_give_the_same_text_under_the_same_key_only() {
        assertThat(hmac.text("a"))
                .isEqualTo(new Hmac("key".getBytes(UTF_8)).text("a"))
                .hasSize(43);
        assertThat(hmac.text("a")).isNotEqualTo(new Hmac("another".getBytes(UTF_8)).text("a"));
    }

    /** Computed with OpenSSL over the bytes 00 00 00 01 61. */
    @Test
    void it_is_the_hmac_sha256_of_the_length_prefixed_parts() {
        assertThat(HexFormat.of().formatHex(hmac.of("a")))
                .isEqualTo("ec8f0062de0d9594ea16dd1dea0bac5d6abc73caadc6a3c78f5160c3b672f904");
    }
}

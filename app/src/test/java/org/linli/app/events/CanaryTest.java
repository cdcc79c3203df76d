package org.linli.app.events;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search itself finds what is there. */
class CanaryTest {
    private static final Canary NAME = Canary.of("张三丰 💧");

    @Test
    void it_is_found_in_every_character_encoding() {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(NAME.foundIn("before 张三丰 💧 after".getBytes(charset))).containsExactly(charset.name());
        }
    }

    @Test
    void it_is_found_escaped() {
        assertThat(NAME.foundIn("\"\\u5f20\\u4e09\\u4e30\\u0020\\ud83d\\udca7\"".getBytes(UTF_8)))
                .containsExactly("\\u");
        assertThat(NAME.foundIn("%E5%BC%A0%E4%B8%89%E4%B8%B0+%F0%9F%92%A7".getBytes(UTF_8)))
                .containsExactly("URL");
        assertThat(NAME.foundIn("e5bca0e4b889e4b8b020f09f92a7".getBytes(UTF_8))).containsExactly("hex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void it_is_found_in_base64_at_every_alignment(String before) {
        byte[] bytes = Base64.getEncoder().encode((before + "张三丰 💧 after").getBytes(UTF_8));
        assertThat(NAME.foundIn(bytes)).anyMatch(name -> name.startsWith("base64"));
    }

    @Test
    void it_is_not_found_where_it_is_not() {
        assertThat(NAME.foundIn("张三 and 💧".getBytes(UTF_8))).isEmpty();
    }
}

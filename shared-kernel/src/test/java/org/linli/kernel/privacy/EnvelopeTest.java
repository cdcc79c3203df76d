package org.linli.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    @Test
    void what_was_sealed_comes_out_as_it_went_in() {
        byte[] sealed = {0, -1, 127, -128, 63, 62};
        Envelope envelope = Envelope.of("aZ09-_", sealed);
        assertThat(envelope.text()).matches("sealed:1:aZ09-_:[\\w-]+");
        assertThat(Envelope.parse(envelope.text())).isEqualTo(envelope);
        assertThat(envelope.sealed()).isEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sealed",
                "sealed:1:",
                "sealed:1::",
                "sealed:1:key",
                "sealed:1:key:",
                "sealed:1::data",
                "sealed:1:key:data:more",
                "sealed:1:ké:data",
                "sealed:1:key:da ta",
                "sealed:1:key:data\n",
                "sealed:1:key:data=",
                "sealed:1:@[`{/:data",
                "sealed:2:key:data",
                " sealed:1:key:data",
                "Sealed:1:key:data"
            })
    void nothing_else_is_an_envelope(String text) {
        assertThat(Envelope.parse(text)).isNull();
    }
}

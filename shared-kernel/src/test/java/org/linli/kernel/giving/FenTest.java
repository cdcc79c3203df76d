package org.linli.kernel.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.EventJson;
import tools.jackson.core.JacksonException;

/** An amount is an integer number of fen. */
class FenTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 9_864_000, Fen.MOST})
    void an_amount_is_from_one_fen_to_ten_thousand_million_yuan(long value) {
        assertThat(new Fen(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Fen.MOST + 1, Long.MAX_VALUE})
    void nothing_else_is_an_amount(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fen(value));
    }

    @Test
    void it_is_written_as_an_integer_and_read_from_one() {
        assertThat(EventJson.MAPPER.writeValueAsString(new Fen(5))).isEqualTo("5");
        assertThat(EventJson.MAPPER.readValue("5", Fen.class)).isEqualTo(new Fen(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "100.001", "1.0", "0", "-1", "1000000000001", "\"5\"", "true"})
    void fractions_and_other_types_are_no_amount(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.MAPPER.readValue(json, Fen.class));
    }

    @Test
    void it_is_said_in_yuan_with_two_decimals() {
        assertThat(new Fen(9_864_000)).hasToString("98640.00");
        assertThat(new Fen(5)).hasToString("0.05");
    }

    @Test
    void amounts_are_ordered_by_size() {
        assertThat(new Fen(1)).isLessThan(new Fen(2));
    }
}

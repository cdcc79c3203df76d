package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void absent_and_empty_differ_and_quotes_are_doubled() {
        assertThat(Csv.line(Arrays.asList(null, "", "a,b", "say \"yes\"", "two\nlines", 7)))
                .isEqualTo(",\"\",\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",7\r\n");
    }

    @Test
    void times_are_utc_with_milliseconds() {
        assertThat(Csv.line(Arrays.asList(Instant.parse("2026-05-04T01:00:00.123456Z"), Instant.EPOCH)))
                .isEqualTo("2026-05-04T01:00:00.123Z,1970-01-01T00:00:00.000Z\r\n");
    }

    @Test
    void no_text_is_a_formula_to_a_spreadsheet() {
        assertThat(Csv.line(Arrays.asList("=1+1", "+86", "-2", "@a", "\tx", -2)))
                .isEqualTo("'=1+1,'+86,'-2,'@a,'\tx,-2\r\n");
    }
}

package org.linli.kernel.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeTest {
    private static final LocalDate BIRTH = LocalDate.of(2012, 6, 1);

    @Test
    void a_year_is_full_on_the_birthday_and_not_before() {
        assertThat(Age.on(LocalDate.of(2026, 5, 31), BIRTH)).isEqualTo(13);
        assertThat(Age.on(LocalDate.of(2026, 6, 1), BIRTH)).isEqualTo(14);
        assertThat(Age.on(BIRTH, BIRTH)).isZero();
    }

    @Test
    void the_day_begins_in_shanghai() {
        assertThat(Age.at(Instant.parse("2026-05-31T15:59:59Z"), BIRTH)).isEqualTo(13);
        assertThat(Age.at(Instant.parse("2026-05-31T16:00:00Z"), BIRTH)).isEqualTo(14);
    }

    @Test
    void who_was_born_on_a_leap_day_is_a_year_older_on_the_first_of_march() {
        LocalDate leap = LocalDate.of(2012, 2, 29);
        assertThat(Age.on(LocalDate.of(2026, 2, 28), leap)).isEqualTo(13);
        assertThat(Age.on(LocalDate.of(2026, 3, 1), leap)).isEqualTo(14);
        assertThat(Age.on(LocalDate.of(2024, 2, 29), leap)).isEqualTo(12);
    }

    @Test
    void of_whom_it_is_not_known_when_they_were_born_nobody_says_that_they_are_young() {
        Instant day = Instant.parse("2026-05-31T16:00:00Z");
        assertThat(Age.isUnder(14, BIRTH, day)).isFalse();
        assertThat(Age.isUnder(14, BIRTH, day.minusMillis(1))).isTrue();
        assertThat(Age.isUnder(14, null, day)).isFalse();
    }
}

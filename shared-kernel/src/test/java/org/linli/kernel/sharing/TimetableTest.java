package org.linli.kernel.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant DONE = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Timetable of(Duration silence, Duration... leads) {
        return new Timetable(silence, List.of(leads), DAY, DAY, DAY, DAY);
    }

    @Test
    void the_longest_lead_comes_first_whatever_their_order() {
        Timetable times = of(Duration.ofDays(14), Duration.ofDays(2), Duration.ofDays(7));
        Instant end = times.silenceConfirms(DONE);

        assertThat(end).isEqualTo(DONE.plus(Duration.ofDays(14)));
        assertThat(times.firstReminder(DONE)).isEqualTo(end.minus(Duration.ofDays(7)));
        assertThat(times.nextReminder(end, times.firstReminder(DONE))).isEqualTo(end.minus(Duration.ofDays(2)));
        assertThat(times.nextReminder(end, end.minus(Duration.ofDays(2)))).isNull();
    }

    @Test
    void a_late_reminder_puts_the_end_off_by_the_shortest_lead() {
        Timetable times = of(Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(2));
        Instant end = times.silenceConfirms(DONE);

        assertThat(times.afterNotice(end, end.minus(Duration.ofDays(2)))).isEqualTo(end);
        assertThat(times.afterNotice(end, end)).isEqualTo(end.plus(Duration.ofDays(2)));
    }

    @Test
    void leads_longer_than_a_short_silence_say_nothing_and_a_reminder_comes_half_way_then() {
        assertThat(of(Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(2))
                        .leads())
                .containsExactly(Duration.ofDays(2));
        assertThat(of(Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(2))
                        .leads())
                .containsExactly(DAY);
    }

    @Test
    void other_times_are_another_version() {
        assertThat(of(Duration.ofDays(14), DAY).version())
                .isEqualTo(of(Duration.ofDays(14), DAY).version())
                .isNotEqualTo(of(Duration.ofDays(13), DAY).version());
    }
}

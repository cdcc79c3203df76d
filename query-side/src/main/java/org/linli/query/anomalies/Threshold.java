package org.linli.query.anomalies;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;

/**
 * From when on something is to be looked at.
 *
 * @param atNight words of one person in one night
 * @param nightFrom the hour at which a night begins in Asia/Shanghai, in the evening
 * @param nightUntil the hour at which it ends, in the morning
 * @param longDay said of one volunteer's day; only what is longer
 */
public record Threshold(int atNight, int nightFrom, int nightUntil, Duration longDay) {
    private static final int NOON = 12;

    /** The date on whose evening the night of this time began; null by day. */
    @Nullable
    LocalDate night(Instant time) {
        ZonedDateTime there = time.atZone(OpeningHours.ZONE);
        boolean evening = there.getHour() >= nightFrom;
        return evening || there.getHour() < nightUntil
                ? there.toLocalDate().minusDays(there.getHour() < NOON ? 1 : 0)
                : null;
    }
}

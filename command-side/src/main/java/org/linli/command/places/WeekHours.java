package org.linli.command.places;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import org.linli.kernel.places.DayHours;

/**
 * Open on this day of each week, in Asia/Shanghai, as clients say it.
 *
 * @param opens for example 09:00
 * @param closes after it, at most 24:00
 */
record WeekHours(
        @NotNull @Schema(example = "MONDAY") DayOfWeek day,

        @NotNull @Pattern(regexp = WeekHours.TIME) @Schema(example = "09:00")
        String opens,

        @NotNull @Pattern(regexp = WeekHours.TIME) @Schema(example = "18:00")
        String closes) {
    static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00";

    DayHours toHours() {
        return new DayHours(day, minute(opens), minute(closes));
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}

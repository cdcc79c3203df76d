package org.linli.command.metrics;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of the figures of a place, or of the months of the service.
 *
 * @param last the latest month that was published or closed; null before the first
 */
public record Publication(@Nullable YearMonth last) {
    static final Publication NONE = new Publication(null);
}

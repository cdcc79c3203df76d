package org.linli.query.metrics.publication;

import java.time.Instant;

/**
 * A month that is being published, or was.
 *
 * @param month such as 2026-05
 * @param asOf its end
 * @param position of the last event that counts
 */
public record ClosedMonth(String month, Instant asOf, long position) {}

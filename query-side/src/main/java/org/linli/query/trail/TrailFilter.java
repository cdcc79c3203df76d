package org.linli.query.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberId;

/**
 * Which entries are asked for; null leaves an aspect open.
 *
 * @param from that occurred then or later
 * @param to that occurred before
 * @param event stored name
 * @param notBy that somebody else did
 */
record TrailFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Channel channel,
        @Nullable String event,
        @Nullable MemberId notBy) {

    boolean wants(TrailEntry entry) {
        return (from == null || !entry.occurred().isBefore(from))
                && (to == null || entry.occurred().isBefore(to))
                && (channel == null || channel == entry.what().channel())
                && (event == null || event.equals(entry.what().event()))
                && (notBy == null || !notBy.equals(entry.what().actor()));
    }
}

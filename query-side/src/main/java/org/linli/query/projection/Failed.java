package org.linli.query.projection;

import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** What shows that a pooled processor with one segment does not go on. */
public final class Failed {
    private Failed() {}

    /**
     * True if it failed or does not have its segment: a handler that failed gives it up. By itself it waits longer after each
     * failure, up to a minute; {@code claimSegment(0)} makes it try at once, and takes nothing from another process.
     */
    public static boolean is(PooledStreamingEventProcessor processor) {
        EventTrackerStatus status = processor.processingStatus().get(0);
        return status == null || status.isErrorState() || processor.isError();
    }
}

package org.linli.app;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.linli.query.projection.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes policies that failed try again soon: the longer an outage was, the longer the framework would wait, up to a minute. */
final class PolicyRetries implements AutoCloseable {
    /** The longest wait of a policy that failed. */
    static final Duration RETRY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(PolicyRetries.class);

    private final Collection<EventProcessor> policies;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("policy-retries").daemon().factory());

    PolicyRetries(Collection<EventProcessor> policies) {
        this.policies = policies;
        var _ = timer.scheduleWithFixedDelay(this::retry, RETRY.toMillis(), RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void retry() {
        for (EventProcessor policy : policies) {
            if (policy instanceof PooledStreamingEventProcessor processor && Failed.is(processor)) {
                try {
                    var _ = processor.claimSegment(0);
                } catch (RuntimeException e) {
                    LOG.debug("The policy {} is tried again later.", processor.getName(), e);
                }
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

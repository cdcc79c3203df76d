package org.linli.app.distributed;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Where Axon Server's events end. The framework's own question waits as long as a commit may take, whoever asks. */
record LastPosition(AxonServerConnectionManager connections) {

    /** Throws {@link EventStoreException} if it is not known after that time. */
    long within(Duration atMost) {
        try {
            Long last = connections
                    .getConnection()
                    .eventChannel()
                    .getLastToken()
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return last == null ? -1 : last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while asking for the last position.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("Axon Server did not say in time where its events end.", e);
        }
    }
}

package org.linli.app.distributed;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while there is no connection to Axon Server: nothing can be decided then, and views stand still. */
final class AxonServerHealth implements HealthIndicator {
    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        return connections.isConnected(connections.getDefaultContext())
                ? Health.up().build()
                : Health.down().build();
    }
}

package org.linli.app.distributed;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.linli.query.views.Verified;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * The Axon Server of this run: the empty one at {@code LINLI_AXONSERVER} (host:port), else one in a container where a Docker engine
 * answers, else none.
 */
final class TestAxonServer {
    private static final String ADDRESS = "LINLI_AXONSERVER";
    private static final String IMAGE = "axoniq/axonserver:2025.2.0";
    private static final int PORT = 8124;
    private static final String SERVER = start();

    private TestAxonServer() {}

    /** Its address; skips the test, and says so, where there is none. */
    static String orSkip(String what) {
        Verified.note(
                (SERVER.isEmpty() ? "Axon Server: not verified here: " : "Axon Server at " + SERVER + ": ") + what);
        Assumptions.assumeFalse(SERVER.isEmpty(), "no Axon Server: " + what);
        return SERVER;
    }

    private static String start() {
        String address = System.getenv(ADDRESS);
        if (address != null && !address.isBlank()) {
            return address;
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return "";
        }
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withExposedPorts(PORT)
                .withEnv(Map.of("AXONIQ_AXONSERVER_HOSTNAME", "localhost", "AXONIQ_AXONSERVER_STANDALONE", "TRUE"))
                .waitingFor(Wait.forListeningPort());
        container.start();
        return container.getHost() + ":" + container.getMappedPort(PORT);
    }
}

package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.linli.query.views.Verified;

/** An Axon Server in a process of this test's own, which may be killed and started again with what it had stored. */
final class OwnAxonServer implements AutoCloseable {
    private static final String RUN = "LINLI_AXONSERVER_RUN";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String command;
    private final Path folder;
    private final int port = freePort();
    private final int web = freePort();
    private Process process;

    private OwnAxonServer(String command, Path folder) throws IOException {
        this.command = command;
        this.folder = Files.createDirectory(folder.resolve("axonserver"));
        this.process = start();
    }

    /** Started, or the test skipped with a word of it: {@code LINLI_AXONSERVER_RUN} is a command such as {@code java -jar axonserver.jar}. */
    static OwnAxonServer orSkip(Path folder, String what) throws IOException {
        String command = System.getenv(RUN);
        boolean there = command != null && !command.isBlank();
        Verified.note((there ? "Axon Server of " + RUN + ": " : "Axon Server: not verified here: ") + what);
        Assumptions.assumeTrue(there, "no " + RUN + ": " + what);
        return new OwnAxonServer(String.valueOf(command), folder);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends it at once, with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }

    void startAgain() throws IOException {
        process = start();
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.strip().split("\\s+"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(web),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "AXONIQ_AXONSERVER_PORT", String.valueOf(port),
                        "AXONIQ_AXONSERVER_HOSTNAME", "localhost",
                        "AXONIQ_AXONSERVER_STANDALONE", "true"));
        Process started = builder.start();
        await().atMost(PATIENCE).until(() -> !started.isAlive() || isUp());
        assertThat(started.isAlive())
                .as(Files.readString(folder.resolve("output.txt")))
                .isTrue();
        return started;
    }

    private boolean isUp() throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + web + "/actuator/health");
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

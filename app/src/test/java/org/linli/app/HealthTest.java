package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneServer.class)
class HealthTest {
    private final Town town;

    HealthTest(Town town) {
        this.town = town;
    }

    @Test
    void anyone_may_see_that_the_service_is_up_and_nothing_of_how_it_is_made() {
        assertThat(town.http().get("/actuator/health", Map.of()).text())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void what_watches_the_process_may_ask_whether_it_is_alive_and_whether_it_is_ready(String part) {
        assertThat(town.http().get("/actuator/health/" + part, Map.of()).text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"views", "diskSpace", "liveness/livenessState", "readiness/views"})
    void parts_of_it_are_not_there_because_no_row_of_the_role_table_names_them(String part) {
        String path = "/actuator/health/" + part;
        Map<String, String> operator =
                Map.of("Authorization", "Bearer " + town.operator().token());

        assertThat(town.http().get(path, Map.of()).status()).isEqualTo(404);
        assertThat(town.http().get(path, operator).status()).isEqualTo(404);
    }

    @Test
    void the_containers_own_check_tells_a_server_that_is_up_from_none() throws Exception {
        assertThat(containerCheck(town.serving().address().getPort())).isZero();
        assertThat(containerCheck(freePort())).isNotZero();
    }

    @Test
    void a_nodes_own_check_tells_one_that_is_ready_from_none() throws Exception {
        Object check = Compose.read(Path.of("../docker/compose.yaml"))
                .services()
                .getOrDefault("query-1", new Compose.Service("", Map.of()))
                .map("healthcheck")
                .get("test");
        String[] words = ((List<?>) Objects.requireNonNull(check))
                .stream().skip(1).map(String::valueOf).toArray(String[]::new);
        assertThat(words).anyMatch(word -> word.contains("/actuator/health/readiness"));
        assertThat(exitValue(words, town.serving().address().getPort())).isZero();
        assertThat(exitValue(words, freePort())).isNotZero();
    }

    /** The command of the image's health check, with another port. */
    private static int containerCheck(int port) throws IOException, InterruptedException {
        String image = Files.readString(Path.of("../docker/Dockerfile"));
        String command = image.substring(image.indexOf("CMD [", image.indexOf("HEALTHCHECK")) + "CMD ".length());
        return exitValue(Http.JSON.readValue(command.lines().findFirst().orElseThrow(), String[].class), port);
    }

    private static int exitValue(String[] words, int port) throws IOException, InterruptedException {
        assertThat(words).anyMatch(word -> word.contains("/8080 "));
        Process check = new ProcessBuilder(Arrays.stream(words)
                        .map(word -> word.replace("/8080 ", "/" + port + " "))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return check.exitValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

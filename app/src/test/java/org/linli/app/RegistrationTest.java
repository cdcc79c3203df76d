package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the deployment that lets the nodes into Axon Server, against a server that plays its HTTP interface. */
class RegistrationTest {
    private static final String REGISTERED = "POST /v1/applications"
            + " {\"name\":\"linli\",\"token\":\"for-the-nodes\",\"roles\":[{\"context\":\"district-7\",\"roles\":[\"USE_CONTEXT\"]}]}";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private String known = "[]";
    private int refusals;

    @TempDir
    private Path secrets = Path.of("");

    private HttpServer server;

    @BeforeEach
    void play() throws IOException {
        Files.writeString(secrets.resolve("axonserver-system-token"), "of-the-system");
        Files.writeString(secrets.resolve("axonserver-token"), "for-the-nodes");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void it_asks_for_the_context_that_the_nodes_use_and_for_nothing_more() throws Exception {
        assertThat(register("district-7")).isZero();
        assertThat(asked).containsExactly("GET /v1/public/applications ", REGISTERED);
    }

    @Test
    void it_does_nothing_the_second_time() throws Exception {
        known = "[{\"name\":\"linli\"}]";
        assertThat(register("district-7")).isZero();
        assertThat(asked).containsExactly("GET /v1/public/applications ");
    }

    @Test
    void it_registers_anew_when_told_to() throws Exception {
        known = "[{\"name\":\"linli\"}]";
        assertThat(register("district-7", "again")).isZero();
        assertThat(asked).containsExactly("GET /v1/public/applications ", "DELETE /v1/applications/linli ", REGISTERED);
    }

    @Test
    void it_asks_anything_else_for_an_administrator() throws Exception {
        assertThat(register("district-7", "ask", "POST", "/v1/backup/createControlDbBackup"))
                .isZero();
        refusals = 1;
        assertThat(register("district-7", "ask", "GET", "/v1/public/context")).isOne();
        assertThat(asked).containsExactly("POST /v1/backup/createControlDbBackup ", "GET /v1/public/context ");
    }

    @Test
    void it_waits_for_a_server_that_is_not_ready_and_gives_up_in_the_end() throws Exception {
        refusals = 2;
        assertThat(register("district-7")).isZero();
        refusals = Integer.MAX_VALUE;
        assertThat(register("district-7")).isOne();
    }

    @Test
    void what_is_no_name_of_a_context_is_refused() throws Exception {
        assertThat(register("a\",\"b")).isOne();
        assertThat(asked).isEmpty();
    }

    private int register(String context, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "../docker/axonserver/register.sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("AXONSERVER_HTTP", "127.0.0.1:" + server.getAddress().getPort());
        builder.environment().put("SECRETS", secrets.toString());
        builder.environment().put("PAUSE", "0");
        builder.environment().put("LINLI_AXONSERVER_CONTEXT", context);
        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("of-the-system", "for-the-nodes");
        return script.waitFor();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean allowed =
                Objects.equals("of-the-system", exchange.getRequestHeaders().getFirst("AxonIQ-Access-Token"));
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        byte[] answer = (exchange.getRequestMethod().equals("GET") ? known : "").getBytes(StandardCharsets.UTF_8);
        int status = !allowed ? 401 : refusals-- > 0 ? 503 : 200;
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}

package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.web.RoleTable;
import org.springframework.http.HttpMethod;

/** The gateway sends each operation of the role table to a node that serves it, and lets nothing else in. */
class GatewayTest {
    private static final String CONF = Compose.text(Path.of("../docker/gateway/nginx.conf"));
    private static final Pattern ROUTE =
            Pattern.compile("^\\s*(\"~[^\"]+\"|default) (command|query);$", Pattern.MULTILINE);

    private static final List<Route> ROUTES = routes();

    /** A pattern over "METHOD path", and the side that it leads to. */
    private record Route(Pattern pattern, String side) {}

    static Stream<RoleTable.Row> commands() {
        return RoleTable.COMMANDS.rows().stream();
    }

    static Stream<RoleTable.Row> queries() {
        return RoleTable.QUERIES.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_goes_to_a_command_node(RoleTable.Row row) {
        assertThat(side(row)).isEqualTo("command");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_query_goes_to_a_query_node(RoleTable.Row row) {
        assertThat(side(row)).isEqualTo("query");
    }

    @Test
    void each_side_is_its_two_nodes() {
        for (String side : List.of("command", "query")) {
            assertThat(block("upstream " + side))
                    .contains("server " + side + "-1:8080 resolve", "server " + side + "-2:8080 resolve");
        }
    }

    @Test
    void a_command_may_be_repeated_at_another_node_and_what_an_operator_orders_may_not() {
        assertThat(block("location /api/v1/ {")).contains("proxy_next_upstream error timeout non_idempotent;");
        assertThat(block("location /api/v1/projections {")).contains("proxy_next_upstream error timeout;");
        assertThat(queries().filter(row -> row.method().equals(HttpMethod.POST)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path()).startsWith("/api/v1/projections/"));
        assertThat(CONF.split("proxy_next_upstream ", -1)).hasSize(3); // elsewhere the default, which repeats no POST
    }

    @Test
    void what_streams_is_not_held_back() {
        RoleTable.Row stream = RoleTable.QUERIES.rows().stream()
                .filter(row -> row.path().endsWith("/stream"))
                .findFirst()
                .orElseThrow();
        assertThat(block("location = " + stream.path()))
                .contains("proxy_buffering off", "proxy_read_timeout 1h", "proxy_pass http://query");
    }

    @Test
    void only_the_interface_is_reached_from_outside() {
        assertThat(CONF.lines()
                        .filter(line -> line.strip().startsWith("location"))
                        .map(String::strip))
                .containsExactlyInAnyOrder(
                        "location = /alive {",
                        "location /api/v1/ {",
                        "location /api/v1/projections {",
                        "location @unavailable {",
                        "location @too_large {",
                        "location = /api/v1/feed/stream {",
                        "location = /openapi.json {",
                        "location / {");
        assertThat(block("location / ")).contains("return 404");
        assertThat(CONF).contains("listen 8443 ssl", "listen 127.0.0.1:8081");
    }

    @Test
    void it_writes_no_address_and_no_path_into_a_log() {
        assertThat(CONF).contains("access_log off", "error_log /dev/stderr alert");
    }

    private static String side(RoleTable.Row row) {
        String asked = row.method().name() + " " + row.path().replaceAll("\\{[^}]*}", "some-01ABC");
        return ROUTES.stream()
                .filter(route -> route.pattern().matcher(asked).find())
                .findFirst()
                .orElseThrow()
                .side();
    }

    /** In the order in which nginx tries them: the default is the last whatever its place. */
    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        List<Route> otherwise = new ArrayList<>();
        for (MatchResult found : ROUTE.matcher(block("map \"$request_method $uri\" $side"))
                .results()
                .toList()) {
            if (found.group(1).equals("default")) {
                otherwise.add(new Route(Pattern.compile(""), found.group(2)));
            } else {
                String pattern = found.group(1).substring(2, found.group(1).length() - 1);
                routes.add(new Route(Pattern.compile(pattern), found.group(2)));
            }
        }
        assertThat(routes).hasSize(2);
        routes.addAll(otherwise);
        return List.copyOf(routes);
    }

    private static String block(String head) {
        int start = CONF.indexOf(head);
        assertThat(start).as(head).isNotNegative();
        return CONF.substring(start, CONF.indexOf('}', start));
    }
}

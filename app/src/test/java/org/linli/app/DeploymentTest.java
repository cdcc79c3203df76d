package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.Compose.Service;
import org.yaml.snakeyaml.Yaml;

/** The deployment of several nodes, as far as its files can be held against each other and against the program without a Docker engine. */
class DeploymentTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::?[-?+][^}]*)?}");
    private static final Compose COMPOSE = Compose.read(DOCKER.resolve("compose.yaml"));
    private static final List<String> NODES = List.of("command-1", "command-2", "query-1", "query-2");

    private final String operations = Compose.text(Path.of("../docs/operations.md"));

    static Stream<Service> services() {
        return COMPOSE.services().values().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.embedded.yaml"})
    void a_compose_file_is_what_the_Compose_Specification_describes(String file) {
        assertThat(Compose.read(DOCKER.resolve(file)).faults()).isEmpty();
    }

    @Test
    void what_the_Compose_Specification_does_not_know_would_be_noticed() {
        Map<String, Object> wrong = new Yaml().load("""
                name: Not lower case
                services:
                  one: {image: a, depends_on: {two: {condition: ready}}}
                  two: {imagee: b, mem_limit: [1], healthcheck: {test: {cmd: curl}}, cap_drop: ALL}
                """);
        assertThat(new Compose(DOCKER, wrong).faults())
                .extracting(fault -> fault.replaceFirst(": .*", ""))
                .contains(
                        "/services/one/depends_on/two/condition",
                        "/services/two",
                        "/services/two/mem_limit",
                        "/services/two/healthcheck/test",
                        "/services/two/cap_drop");
    }

    @Test
    void it_is_two_nodes_of_each_side_three_members_a_gateway_and_what_watches() {
        assertThat(COMPOSE.services())
                .containsOnlyKeys(
                        "command-1",
                        "command-2",
                        "query-1",
                        "query-2",
                        "gateway",
                        "axonserver",
                        "axonserver-init",
                        "mongodb-1",
                        "mongodb-2",
                        "mongodb-3",
                        "mongodb-init",
                        "prometheus",
                        "grafana");
        NODES.forEach(node -> assertThat(service(node).map("environment"))
                .containsEntry("LINLI_NODE", node.replaceFirst("-\\d", ""))
                .containsEntry("SPRING_PROFILES_ACTIVE", "distributed"));
        assertThat(service("axonserver").text("image")).contains(":2025.2.0");
        assertThat(service("mongodb-1").text("image")).startsWith("mongo:8.");
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_service_may_do_no_more_than_it_needs(Service service) {
        assertThat(service.all()).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        assertThat(service.texts("security_opt")).contains("no-new-privileges:true");
        assertThat(service.text("user")).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(service.all()).containsKeys("mem_limit", "cpus", "pids_limit", "logging");
        assertThat(service.text("image")).matches("[^:@]+:v?\\d+\\.\\d+\\.\\d+\\S*(@sha256:[0-9a-f]{64})?");
        assertThat(service.texts("ports"))
                .allMatch(port -> service.name().equals("gateway") || port.startsWith("127.0.0.1:"));
        assertThat(service.mounted())
                .allSatisfy(file -> assertThat(DOCKER.resolve(file)).exists());
        assertThat(service.texts("volumes").stream().filter(volume -> volume.startsWith(".")))
                .allMatch(volume -> volume.endsWith(":ro"));
        assertThat(service.text("restart")).matches("no|unless-stopped");
        assertThat(service.map("environment").keySet())
                .noneMatch(name -> name.matches(".*(PASSWORD|TOKEN|SECRET|_KEY)"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_service_that_stays_is_watched_and_starts_after_what_it_needs(Service service) {
        assertThat(service.all().containsKey("healthcheck")).isEqualTo(!service.isOnce());
        service.map("depends_on").forEach((name, how) -> {
            Service needed = service(name);
            assertThat(Compose.map(how))
                    .containsEntry("condition", needed.isOnce() ? "service_completed_successfully" : "service_healthy");
        });
        assertThat(before(service.name(), new HashSet<>())).doesNotContain(service.name());
    }

    @Test
    void a_node_starts_when_both_stores_are_ready_and_the_gateway_when_all_nodes_are() {
        NODES.forEach(node -> assertThat(before(node, new HashSet<>()))
                .containsExactlyInAnyOrder(
                        "axonserver", "axonserver-init", "mongodb-init", "mongodb-1", "mongodb-2", "mongodb-3"));
        assertThat(service("gateway").map("depends_on")).containsOnlyKeys(NODES);
        assertThat(service("command-1").map("healthcheck").toString()).contains("/actuator/health/readiness");
    }

    @Test
    void every_network_volume_and_secret_is_declared_and_used() {
        assertThat(used(service -> service.named().stream())).isEqualTo(COMPOSE.names("volumes"));
        assertThat(used(service -> service.secrets().stream())).isEqualTo(COMPOSE.names("secrets"));
        assertThat(used(service -> service.texts("networks").stream())).isEqualTo(COMPOSE.names("networks"));
        services()
                .filter(service -> service.all().containsKey("network_mode"))
                .forEach(service -> assertThat(COMPOSE.services())
                        .containsKey(service.text("network_mode").replace("service:", "")));
    }

    @Test
    void no_data_folder_is_shared() {
        List<String> volumes =
                services().flatMap(service -> service.named().stream()).toList();
        assertThat(volumes).doesNotHaveDuplicates();
    }

    @Test
    void secrets_are_files_that_stay_out_of_the_repository_and_of_the_image() throws IOException {
        Compose.map(COMPOSE.root().get("secrets")).forEach((name, file) -> {
            assertThat(Compose.map(file)).containsEntry("file", "./secrets/" + name);
            assertThat(operations).contains("`" + name + "`");
        });
        assertThat(Files.readAllLines(Path.of("../.gitignore"))).contains("/docker/secrets/");
        assertThat(Files.readAllLines(Path.of("../.dockerignore"))).contains("docker/secrets");
    }

    @Test
    void the_script_makes_every_secret_but_the_certificate_and_never_overwrites(@TempDir Path folder) throws Exception {
        Path secrets = folder.resolve("secrets");
        makeSecrets(secrets);
        Set<String> made = new TreeSet<>(COMPOSE.names("secrets"));
        made.removeAll(Set.of("tls-certificate", "tls-key"));
        Map<String, String> first = contents(secrets);
        assertThat(first)
                .containsOnlyKeys(made)
                .allSatisfy((name, text) -> assertThat(text.strip()).hasSizeGreaterThanOrEqualTo(44));
        assertThat(java.util.Base64.getDecoder().decode(first.get("master-key")))
                .hasSize(32);
        String hosts = Stream.of(1, 2, 3).map(n -> "mongodb-" + n + ":27017").collect(Collectors.joining(","));
        assertThat(first.get("mongodb-uri")).matches("mongodb://linli:\\w+@" + hosts + "/\\?replicaSet=linli");
        makeSecrets(secrets);
        assertThat(contents(secrets)).isEqualTo(first);
    }

    @Test
    void every_variable_of_linli_is_a_setting_and_every_one_from_outside_is_explained() {
        Set<String> known = Settings.all().stream().map(Settings::variable).collect(Collectors.toSet());
        Set<String> given = services()
                .flatMap(service -> service.map("environment").keySet().stream())
                .filter(name -> name.startsWith("LINLI_"))
                .collect(Collectors.toSet());
        assertThat(given).isNotEmpty().isSubsetOf(known);
        assertThat(Settings.all())
                .contains("linli.metrics.port", "linli.rules.sharing.silence", "linli.security.audience");

        List<String> outside = VARIABLE.matcher(Compose.text(COMPOSE.file()))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(outside)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }

    @Test
    void a_setting_that_comes_as_a_secret_is_one() {
        List<String> targets = targets(service("command-1"))
                .filter(target -> target.startsWith("linli."))
                .toList();
        assertThat(targets).containsExactlyInAnyOrder("linli.axonserver.token", "linli.mongodb.uri");
        assertThat(Settings.all()).containsAll(targets);
        assertThat(service("command-1").map("environment"))
                .doesNotContainKey("SPRING_CONFIG_IMPORT"); // the profile says where: once is enough
        assertThat(Compose.text(Path.of("src/main/resources/application-distributed.properties")))
                .contains("spring.config.import=optional:configtree:/run/secrets/");
        assertThat(targets(service("command-1"))).contains("/data/master.key");
        assertThat(new DataFolder(Path.of("/data")).masterKey()).isEqualTo(Path.of("/data/master.key"));
    }

    @Test
    void prometheus_scrapes_each_node_at_its_port_for_meters() {
        Map<String, Object> file = new Yaml().load(Compose.text(DOCKER.resolve("prometheus/prometheus.yml")));
        List<String> targets = new ArrayList<>();
        String path = "";
        for (Object job : (List<?>) file.getOrDefault("scrape_configs", List.of())) {
            path = String.valueOf(Compose.map(job).get("metrics_path"));
            for (Object some : (List<?>) Compose.map(job).getOrDefault("static_configs", List.of())) {
                ((List<?>) Compose.map(some).getOrDefault("targets", List.of()))
                        .forEach(target -> targets.add(String.valueOf(target)));
            }
        }
        assertThat(targets)
                .containsExactlyInAnyOrderElementsOf(NODES.stream()
                        .map(node ->
                                node + ":" + service(node).map("environment").get("LINLI_METRICS_PORT"))
                        .toList());
        assertThat(path).isEqualTo("/actuator/prometheus");
        assertThat((List<?>) file.getOrDefault("rule_files", List.of()))
                .hasSize(1)
                .allSatisfy(rules -> assertThat(DOCKER.resolve("prometheus").resolve(String.valueOf(rules)))
                        .exists());
        Map<String, Object> source =
                new Yaml().load(Compose.text(DOCKER.resolve("grafana/provisioning/datasources/prometheus.yaml")));
        assertThat(source.toString()).contains("url=http://prometheus:9090");
        assertThat(service("grafana").texts("networks")).contains("watch");
        assertThat(service("prometheus").texts("networks")).containsExactly("watch");
    }

    private static Service service(String name) {
        Service service = COMPOSE.services().get(name);
        assertThat(service).as(name).isNotNull();
        return java.util.Objects.requireNonNull(service);
    }

    private static Set<String> used(java.util.function.Function<Service, Stream<String>> what) {
        return services().flatMap(what).collect(Collectors.toSet());
    }

    private static Stream<String> targets(Service service) {
        return ((List<?>) service.all().getOrDefault("secrets", List.of()))
                .stream().map(secret -> String.valueOf(Compose.map(secret).get("target")));
    }

    /** Everything that has to be there before this one starts. */
    private static Set<String> before(String name, Set<String> found) {
        service(name).map("depends_on").keySet().forEach(needed -> {
            if (found.add(needed)) {
                before(needed, found);
            }
        });
        return found;
    }

    private static void makeSecrets(Path folder) throws Exception {
        Process script = new ProcessBuilder(
                        "bash", DOCKER.resolve("make-secrets.sh").toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), Compose::text));
        }
    }
}

package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.app.Scrape.Sample;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Everything that a dashboard or an alarm asks Prometheus for is something that a running server says. */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {
    private static final Path DOCKER = Path.of("../docker");
    private static final Pattern METRIC = Pattern.compile("\\b(?:linli|http|jvm|process|disk)_[a-z_]+\\b");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTED = Pattern.compile("(\\w+)=~?\"");

    /** What Prometheus adds by itself. */
    private static final Set<String> ADDED = Set.of("instance", "job", "side");

    private static final JsonNode DASHBOARD =
            Http.JSON.readTree(Compose.text(DOCKER.resolve("grafana/dashboards/linli.json")));

    private final Town town;
    private Scrape scrape = new Scrape(List.of());

    DashboardTest(Town town) {
        this.town = town;
    }

    @BeforeAll
    void something_has_happened() {
        Caller member = town.member();
        Town.accepted(member.getAfter(town.offer(member), "/feed?limit=5&place=" + town.community()));
        town.awaitPolicies();
        scrape = Scrape.of(town);
    }

    static Stream<String> expressions() {
        Stream<String> panels = DASHBOARD
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets")
                        .valueStream()
                        .map(target -> target.path("expr").asString()));
        Map<String, Object> alerts = new Yaml().load(Compose.text(DOCKER.resolve("prometheus/alerts.yml")));
        Stream<String> alarms = ((List<?>) alerts.getOrDefault("groups", List.of()))
                .stream()
                        .flatMap(group -> ((List<?>) Compose.map(group).getOrDefault("rules", List.of())).stream())
                        .map(rule -> String.valueOf(Compose.map(rule).get("expr")));
        return Stream.concat(panels, alarms);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void every_metric_is_in_a_scrape_and_has_the_labels_that_are_asked_for(String expression) {
        Set<String> metrics =
                METRIC.matcher(expression).results().map(found -> found.group()).collect(Collectors.toSet());
        if (metrics.isEmpty()) {
            assertThat(expression).isEqualTo("up{job=\"linli\"} == 0");
        }
        Set<String> wanted = new TreeSet<>();
        GROUPED.matcher(expression)
                .results()
                .forEach(found -> wanted.addAll(List.of(found.group(1).split(", *", -1))));
        SELECTED.matcher(expression).results().forEach(found -> wanted.add(found.group(1)));
        wanted.removeAll(ADDED);
        for (String metric : metrics) {
            List<Sample> samples = scrape.samples().stream()
                    .filter(sample -> sample.name().equals(metric))
                    .toList();
            assertThat(samples).as(metric).isNotEmpty();
            assertThat(samples)
                    .as(metric)
                    .allSatisfy(sample -> assertThat(sample.labels().keySet()).containsAll(wanted));
        }
    }

    @Test
    void every_meter_of_ours_is_on_the_dashboard_or_explained() {
        String told = expressions().collect(Collectors.joining("\n")) + Compose.text(Path.of("../docs/operations.md"));
        Set<String> ours = scrape.samples().stream()
                .map(Sample::name)
                .filter(name -> name.startsWith("linli_"))
                .map(name -> name.replaceFirst("_(count|sum|max|bucket)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(told).contains(name));
    }

    @Test
    void panels_have_names_of_their_own_and_do_not_lie_on_each_other() {
        List<JsonNode> panels = DASHBOARD.path("panels").valueStream().toList();
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels).extracting(panel -> panel.path("title").asString()).doesNotHaveDuplicates();
        assertThat(panels)
                .extracting(panel -> panel.path("gridPos").path("x").asInt() + ","
                        + panel.path("gridPos").path("y").asInt())
                .doesNotHaveDuplicates();
        assertThat(panels)
                .allSatisfy(
                        panel -> assertThat(panel.path("datasource").path("uid").asString())
                                .isEqualTo("prometheus"));
    }
}

package org.linli.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {
    private static final Figure FAST = Figure.atLeast("speed", 1234.5, "/s", 1000, "how");
    private static final Figure SLOW = Figure.atMost("p99", 12.345, "ms", 10, "");
    private static final Figure CORES = Figure.stated("cores", 2, "", "Java");

    @Test
    void a_target_is_met_at_its_very_edge_and_not_beyond() {
        assertThat(Figure.atLeast("speed", 1000, "/s", 1000, "").met()).isTrue();
        assertThat(Figure.atLeast("speed", 999.9, "/s", 1000, "").met()).isFalse();
        assertThat(Figure.atMost("p99", 10, "ms", 10, "").met()).isTrue();
        assertThat(Figure.atMost("p99", 10.1, "ms", 10, "").met()).isFalse();
        assertThat(CORES.met()).isNull();
    }

    @Test
    void the_table_shows_what_was_missed() {
        assertThat(new Report(List.of(FAST, SLOW, CORES)).table().lines())
                .containsExactly(
                        "| figure | value | target | met | how |",
                        "|---|---|---|---|---|",
                        "| speed | 1,235 /s | ≥ 1,000 | yes | how |",
                        "| p99 | 12.3 ms | ≤ 10 | **no** |  |",
                        "| cores | 2  |  |  | Java |");
    }

    @Test
    void the_file_for_programs_has_the_same_figures(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("figures.json");
        new Report(List.of(FAST, CORES)).write(file);

        JsonNode figures = JsonMapper.shared().readTree(file);
        assertThat(figures.size()).isEqualTo(2);
        assertThat(figures.get(0).get("name").asString()).isEqualTo("speed");
        assertThat(figures.get(0).get("value").asDouble()).isEqualTo(1234.5);
        assertThat(figures.get(0).get("met").asBoolean()).isTrue();
        assertThat(figures.get(1).get("met").isNull()).isTrue();
    }

    @Test
    void a_tally_knows_rate_and_percentiles() {
        Tally tally = new Tally();
        for (int millis = 1; millis <= 100; millis++) {
            tally.add(Duration.ofMillis(millis).toNanos());
        }
        tally.lasted(Duration.ofSeconds(1).toNanos());
        tally.lasted(Duration.ofSeconds(1).toNanos());

        assertThat(tally.count()).isEqualTo(100);
        assertThat(tally.perSecond()).isEqualTo(50);
        assertThat(tally.millis(50)).isCloseTo(50, within(0.1));
        assertThat(tally.millis(99)).isCloseTo(99, within(0.1));
        assertThat(tally.millis(100)).isCloseTo(100, within(0.1));
    }

    @Test
    void a_call_that_began_late_is_counted_from_when_it_was_due() throws Exception {
        Tally tally = new Tally();
        tally.timeSince(System.nanoTime() - Duration.ofSeconds(3).toNanos(), () -> "done");

        assertThat(tally.millis(100)).isGreaterThanOrEqualTo(3_000 * 0.999);
    }

    @Test
    void both_sides_take_turns_of_a_second_and_one_shorter_turn_when_there_is_less_time() {
        assertThat(setting(Duration.ofMillis(200)).rounds()).isEqualTo(1);
        assertThat(setting(Duration.ofMillis(200)).round()).isEqualTo(Duration.ofMillis(200));
        assertThat(setting(Duration.ofSeconds(10)).rounds()).isEqualTo(10);
        assertThat(setting(Duration.ofSeconds(10)).round()).isEqualTo(Duration.ofSeconds(1));
    }

    private static Bench.Setting setting(Duration time) {
        return new Bench.Setting(Path.of("unused"), time, 1);
    }
}

package org.linli.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.app.cli.Linli;
import tools.jackson.databind.json.JsonMapper;

/** {@code linli bench} as a program runs it, with no terminal. */
class BenchCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "create,creations at 64 callers",
        "scan,scan of the store",
        "replay,replay of the feed",
        "privacy,'commands at 64 callers, sealed'",
        "metrics,'batch, 1,200 members, 13,400 exchanges'",
        "http,'commands over HTTP, 32 connections'"
    })
    void the_figures_stand_alone_on_standard_output_and_again_in_the_file(String what, String figure) throws Exception {
        Path json = folder.resolve("figures.json");
        String table = bench(
                what,
                "--seconds",
                "0.2",
                "--listings",
                "2000",
                "--members",
                "1200",
                "--events",
                "13400",
                "--folder",
                folder.toString(),
                "--json",
                json.toString());

        Map<String, Double> figures = new TreeMap<>();
        JsonMapper.shared()
                .readTree(json)
                .forEach(one ->
                        figures.put(one.get("name").asString(), one.get("value").asDouble()));
        assertThat(figures).containsKeys("cores", "fsync");
        assertThat(figures.get(figure)).isPositive();
        assertThat(table.lines())
                .hasSize(figures.size() + 2)
                .allMatch(line -> line.startsWith("| ") || line.startsWith("|-"));
        assertThat(table).contains(figures.keySet());
        assertThat(left()).containsExactly("figures.json");
    }

    private String bench(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Linli.class.getName(),
                "bench"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        try {
            return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).isZero();
                return output;
            });
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

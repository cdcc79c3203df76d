package org.linli.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer starts the demo and copies the lines that it prints into another terminal. */
class DemoTest {
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final Pattern LAST_LINE = Pattern.compile("Ctrl-C ends it");
    private static final Pattern TO_TRY = Pattern.compile("^ *(curl .*)$", Pattern.MULTILINE);

    @TempDir
    private Path home = Path.of("");

    /** What a printed line led to: the body on standard output, the status on standard error. */
    private record Tried(int code, String body, String status) {}

    @BeforeEach
    void aFolderWithTheScript() throws IOException {
        assumeThat(CURL).isExecutable();
        String words = LinliProcess.command(home).stream()
                .map(word -> "'" + word + "'")
                .collect(joining(" "));
        program(home.resolve("linli"), "exec " + words + " \"$@\"");
        program(home.resolve("bin/curl"), "exec " + CURL + " -w '%{stderr}%{http_code}' \"$@\"");
    }

    @Test
    void the_printed_lines_answer_with_items() throws Exception {
        try (LinliProcess demo = LinliProcess.start(home, "demo", "--port", "0")) {
            assertThat(linesOf(demo)).hasSize(6).allSatisfy(this::answersWithItems);
        }
        assertThat(home.resolve("linli-demo")).isDirectory();
    }

    @Test
    void with_another_data_folder_they_do_so_too() throws Exception {
        String data = home.resolve("neighbours' data").toString();
        try (LinliProcess demo = LinliProcess.start(home, "demo", "--data", data, "--port", "0")) {
            assertThat(linesOf(demo)).hasSize(6).allSatisfy(this::answersWithItems);
        }
        assertThat(home.resolve("linli-demo")).doesNotExist();
    }

    private void answersWithItems(String line) throws IOException, InterruptedException {
        Tried tried = asPrinted(line);
        assertThat(tried.code()).as(tried.toString()).isZero();
        assertThat(tried.status()).as(tried.toString()).isEqualTo("200");
        assertThat(Http.JSON.readTree(tried.body()).path("items"))
                .as(tried.body())
                .isNotEmpty();
    }

    private static List<String> linesOf(LinliProcess demo) throws IOException {
        return TO_TRY.matcher(demo.awaitPrinted(LAST_LINE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Tried asPrinted(String line) throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", line)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().merge("PATH", home.resolve("bin") + ":", (path, first) -> first + path);
        builder.environment().remove("LINLI_DATA");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Tried(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void program(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

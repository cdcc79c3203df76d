package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.linli.app.cli.Linli;

/** The command line in a process of its own, without a terminal. Its output goes to two files. */
public final class LinliProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A process over other servers may have to wait for a claim of theirs. */
    private static final Duration START = Duration.ofMinutes(4);

    private static final Pattern ADDRESS = Pattern.compile("Linli serves .* at (http://\\S+)");

    private final Process process;
    private final Path out;
    private final Path err;

    private LinliProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What a command left behind. */
    public record Ended(int code, List<String> out, List<String> err) {}

    /** The words that run it; its default data folders lie in the folder given. */
    static List<String> command(Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlinli.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Linli.class.getName());
    }

    static LinliProcess start(Path outputs, String... arguments) throws IOException {
        return start(outputs, Map.of(), arguments);
    }

    private static LinliProcess start(Path outputs, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(command(outputs));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(outputs, "linli", ".out");
        Path err = Files.createTempFile(outputs, "linli", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.environment().remove("LINLI_DATA");
        builder.environment().putAll(environment);
        return new LinliProcess(builder.redirectError(err.toFile()).start(), out, err);
    }

    /** Serves the folder at a free port; returns when it answers. */
    static LinliProcess serve(Path outputs, DataFolder folder) throws IOException {
        return serve(outputs, folder, Map.of());
    }

    /** The same with these variables in its environment. */
    public static LinliProcess serve(Path outputs, DataFolder folder, Map<String, String> environment)
            throws IOException {
        LinliProcess server =
                start(outputs, environment, "serve", "--data", folder.path().toString(), "--port", "0");
        server.awaitPrinted(ADDRESS);
        return server;
    }

    /** Returns what it printed, as soon as this is among it. */
    String awaitPrinted(Pattern text) throws IOException {
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive()
                        || text.matcher(Files.readString(out)).find());
        assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
        return Files.readString(out);
    }

    /** Returns as soon as its log has so many lines with this text, it serves, or it has ended. */
    void awaitLogged(String text, int lines) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !process.isAlive()
                        || logged(text) >= lines
                        || ADDRESS.matcher(Files.readString(out)).find());
    }

    private long logged(String text) throws IOException {
        try (Stream<String> log = Files.lines(err)) {
            return log.filter(line -> line.contains(text)).count();
        }
    }

    static Ended run(Path outputs, String... arguments) throws IOException, InterruptedException {
        return run(outputs, Map.of(), arguments);
    }

    /** The same with these variables in its environment. */
    public static Ended run(Path outputs, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (LinliProcess linli = start(outputs, environment, arguments)) {
            return linli.await();
        }
    }

    public URI address() throws IOException {
        Matcher printed = ADDRESS.matcher(Files.readString(out));
        assertThat(printed.find()).isTrue();
        return URI.create(printed.group(1));
    }

    /** Asks it to end, as Ctrl-C and a service manager do. */
    Ended terminate() throws IOException, InterruptedException {
        process.destroy();
        return await();
    }

    /** Ends it at once, with SIGKILL. */
    public Ended kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        return await();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Ended await() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends within %s", PATIENCE)
                .isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }
}

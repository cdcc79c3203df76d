package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ./linli}, in a folder of its own with a jar that is up to date. It sees the tools it needs, no Maven, and no JDK but those that the
 * test puts in its way: what it calls the usual folders are folders of the test.
 */
class LinliScriptTest {
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "find", "grep", "mktemp", "mv", "readlink", "rm");

    @TempDir
    private Path root = Path.of("");

    private Path jar = Path.of("");

    private record Ended(int code, List<String> out, List<String> err) {}

    @BeforeEach
    void aCloneThatWasBuilt() throws IOException {
        String script = Files.readString(Path.of("../linli"));
        assertThat(script).contains(" /usr/lib/jvm/", " /opt/", " /Library/");
        script = script.replaceAll(" /(usr/lib/jvm|opt|Library)/", " " + root + "/usual/$1/");
        program(root.resolve("linli"), script);
        jar = Files.createDirectories(root.resolve("app/target")).resolve("linli.jar");
        Files.createFile(jar);
        Path tools = Files.createDirectory(root.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }
    }

    @Test
    void without_a_jdk_25_it_says_so_in_one_line() throws Exception {
        jdk("usual/usr/lib/jvm/jdk-21", 21);
        Ended ended = run(Map.of("JAVA_HOME", jdk("jdk-17", 17)), "--version");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).singleElement().asString().startsWith("linli: no JDK 25 was found");
    }

    @Test
    void the_jdk_in_java_home_comes_first_and_gets_every_word_as_it_was_given() throws Exception {
        jdk("usual/usr/lib/jvm/jdk-25", 25);
        String chosen = jdk("chosen", 25);
        Ended ended = run(Map.of("JAVA_HOME", chosen), "token", "a b", "*");

        assertThat(ended.code()).as(ended.toString()).isEqualTo(7);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith(chosen).contains("-Dlinli.home=" + root.toRealPath());
        assertThat(ended.out())
                .endsWith("-jar", root.toRealPath().resolve("app/target/linli.jar") + "", "token", "a b", "*");
    }

    @Test
    void an_older_java_home_is_passed_over_for_the_usual_folders() throws Exception {
        String usual = jdk("usual/usr/lib/jvm/jdk-25", 26);
        Ended ended = run(Map.of("JAVA_HOME", jdk("jdk-17", 17)), "--version");

        assertThat(ended.out()).startsWith(usual);
    }

    @Test
    void a_jdk_that_first_says_which_options_it_picked_up_is_one_all_the_same() throws Exception {
        String chosen = jdk("jdk", 25);
        Ended ended = run(Map.of("JAVA_HOME", chosen, "JAVA_TOOL_OPTIONS", "-Xmx1g"), "--version");

        assertThat(ended.out()).startsWith(chosen);
    }

    @Test
    void without_maven_a_stale_jar_is_one_line() throws Exception {
        makeStale();
        Ended ended = run(Map.of("JAVA_HOME", jdk("jdk", 25)), "demo");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).singleElement().asString().startsWith("linli: Maven was not found");
    }

    @Test
    void a_stale_jar_is_built_first_and_a_build_that_fails_shows_why() throws Exception {
        makeStale();
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk", 25));
        program(root.resolve("tools/mvn"), "#!/usr/bin/env bash\necho \"no: $*\"; exit 3\n");
        Ended failed = run(jdk, "demo");
        program(root.resolve("tools/mvn"), "#!/usr/bin/env bash\necho built\n");
        Ended built = run(jdk, "demo");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .containsExactly(
                        "linli: building (once; 2 to 3 minutes on two cores)",
                        "no: -B -q -DskipTests package",
                        "linli: the build failed; what Maven said stands above.");
        assertThat(built.code()).isEqualTo(7);
        assertThat(built.out()).endsWith("demo").doesNotContain("built");
    }

    @Test
    void the_first_start_prepares_quick_ones_and_the_next_finds_them() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", training(jdk("jdk", 25)));
        Ended first = run(jdk, "serve", "--port", "0");
        Ended second = run(jdk, "token", "chen");

        assertThat(first.err()).containsExactly("linli: preparing quick starts (once, about half a minute)");
        assertThat(first.code()).isEqualTo(second.code()).isEqualTo(7);
        String folder = quickFolders().getFirst();
        assertThat(first.out()).contains("-XX:AOTCache=" + folder + "/linli.aot");
        assertThat(first.out()).endsWith("-jar", folder + "/linli.jar", "serve", "--port", "0");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).endsWith("-jar", folder + "/linli.jar", "token", "chen");
    }

    @Test
    void another_jar_another_jdk_or_other_options_make_another_cache_and_mere_settings_do_not() throws Exception {
        String jdk = training(jdk("jdk", 25));
        run(Map.of("JAVA_HOME", jdk), "serve");
        String cache = Files.readString(root.resolve("app/target/quick-start"));
        run(Map.of("JAVA_HOME", jdk, "LINLI_JAVA_OPTS", "-Xmx512m -Dlinli.limits.on=false"), "serve");
        assertThat(root.resolve("app/target/quick-start")).hasContent(cache);

        List<Map<String, String>> others = List.of(
                Map.of("JAVA_HOME", jdk, "LINLI_JAVA_OPTS", "-Xmx300m"),
                Map.of("JAVA_HOME", training(jdk("other", 25))));
        for (Map<String, String> other : others) {
            assertThat(run(other, "serve").err()).singleElement().asString().startsWith("linli: preparing");
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(others.getLast(), "serve").err()).isNotEmpty();
        assertThat(run(others.getLast(), "token", "chen").out()).contains(root.toRealPath() + "/app/target/linli.jar");
    }

    @Test
    void without_a_cache_the_server_starts_all_the_same() throws Exception {
        String jdk = jdk("jdk", 25);
        Ended failed = run(Map.of("JAVA_HOME", jdk), "serve");
        Ended off = run(Map.of("JAVA_HOME", jdk, "LINLI_QUICK_START", "off"), "serve");

        assertThat(failed.err())
                .containsExactly(
                        "linli: preparing quick starts (once, about half a minute)",
                        "linli: quick starts could not be prepared; starting without.");
        for (Ended ended : List.of(failed, off)) {
            assertThat(ended.code()).isEqualTo(7);
            assertThat(ended.out()).endsWith("-jar", root.toRealPath() + "/app/target/linli.jar", "serve");
        }
        assertThat(off.err()).isEmpty();
        assertThat(quickFolders()).isEmpty();
    }

    @Test
    void two_first_starts_at_once_do_not_disturb_each_other() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", training(jdk("jdk", 25)));
        List<Process> both = List.of(start("one", jdk, "serve"), start("two", jdk, "serve"));
        for (Process one : both) {
            assertThat(one.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(one.exitValue()).isEqualTo(7);
        }
        assertThat(run(jdk, "token").out()).anyMatch(word -> word.startsWith("-XX:AOTCache="));
    }

    /** The same JDK; it can lay out the jar and make a cache. */
    private String training(String home) throws IOException {
        Path java = Path.of(home, "bin/java");
        program(java, Files.readString(java).replace("printf", """
                if [ "$1" = -Djarmode=tools ]; then echo jar >"$6/linli.jar"; exit; fi
                for word in "$@"; do
                  case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}"; exit ;; esac
                done
                printf"""));
        return home;
    }

    private List<String> quickFolders() throws IOException {
        try (Stream<Path> files = Files.list(root.toRealPath().resolve("app/target"))) {
            return files.filter(Files::isDirectory).map(Path::toString).toList();
        }
    }

    @Test
    void verify_is_mavens_with_the_jdk_that_was_found() throws Exception {
        String jdk = jdk("jdk", 25);
        program(root.resolve("tools/mvn"), "#!/usr/bin/env bash\necho \"$JAVA_HOME\" \"$@\"; exit 4\n");
        Ended ended = run(Map.of("JAVA_HOME", jdk), "verify", "-pl", "web");

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.out()).containsExactly(jdk + " -B -T 1C verify -pl web");
    }

    /** A JDK that tells its home and its arguments, and ends with 7. */
    private String jdk(String name, int version) throws IOException {
        Path home = root.resolve(name);
        program(home.resolve("bin/javac"), "#!/usr/bin/env bash\n");
        program(home.resolve("bin/java"), """
                #!/usr/bin/env bash
                if [ -n "${JAVA_TOOL_OPTIONS:-}" ]; then echo "Picked up JAVA_TOOL_OPTIONS: $JAVA_TOOL_OPTIONS" >&2; fi
                if [ "$1" = -version ]; then echo 'openjdk version "%d.0.1" 2026-01-01' >&2; exit; fi
                printf '%%s\\n' "$JAVA_HOME" "$@"
                exit 7
                """.formatted(version));
        return home.toString();
    }

    private void makeStale() throws IOException {
        Path source = Files.createDirectories(root.resolve("app/src/main/java"));
        Files.createFile(source.resolve("Newer.java"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start("", environment, arguments);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(), Files.readAllLines(root.resolve("out")), Files.readAllLines(root.resolve("err")));
    }

    private Process start(String name, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        Path out = root.resolve("out" + name);
        Path err = root.resolve("err" + name);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", root.resolve("tools") + "", "HOME", root + ""));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}

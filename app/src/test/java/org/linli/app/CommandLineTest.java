package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.app.LinliProcess.Ended;
import org.linli.app.cli.Linli;
import org.linli.app.cli.Serving;

/** What an operator sees: help, one clear line when something is wrong, and an exit code that says so. */
@ExtendWith(OneServer.class)
class CommandLineTest {
    private final Town town;
    private final Path home;

    CommandLineTest(Town town, @TempDir Path home) {
        this.town = town;
        this.home = home;
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'serve, demo, token, import, bench, verify, --version'",
        "serve, '--data=DIR, --port=N, --host=ADDRESS'",
        "demo, '--data=DIR, --port=N, --host=ADDRESS'",
        "token, 'ACCOUNT, --data=DIR, --hours'",
        "import, 'timebanks, ratings'",
        "import ratings, 'FILE, --data=DIR'",
        "import timebanks, 'DIR, --data=DIR'",
        "dead-letters, 'VIEW, --retry, --record=ID, --data=DIR'",
        "erasures, 'list, fence'",
        "erasures list, '--data=DIR'",
        "erasures fence, 'FILE, --yes, --data=DIR'",
        "keys, 'rewrap, rotate'",
        "keys rewrap, '--data=DIR, --mongodb, --to=FILE'",
        "keys rotate, '--data=DIR, --mongodb, --subject=ID'",
        "bench, 'WHAT, --json=FILE, --seconds, --listings, --folder=DIR'",
        "verify, mvn verify"
    })
    void help_names_what_there_is(String command, String named) {
        Ended help = here((command + " --help").strip().split(" "));
        assertThat(help.code()).as(help.toString()).isZero();
        assertThat(String.join("\n", help.out())).contains(named.split(", "));
        assertThat(help.err()).isEmpty();
    }

    @Test
    void the_version_is_that_of_linli_and_of_what_it_runs_on() throws Exception {
        Ended version = run("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).hasSize(2);
        assertThat(version.out().getFirst()).startsWith("Linli ");
        assertThat(version.out().getLast()).contains("Java " + Runtime.version(), "Spring Boot ");
    }

    @ParameterizedTest
    @CsvSource({
        "serve --nonsense, '--nonsense'",
        "serve --port abc, 'abc'",
        "serve --port 65536, '65536'",
        "nonsense, 'nonsense'",
        "dead-letters --retry, 'VIEW'",
        "dead-letters feed --record x, '--retry'",
        "erasures, 'list or fence'",
        "erasures fence, 'FILE'",
        "token, 'ACCOUNT'",
        "token chen --hours 0, '0'",
        "import, 'timebanks'",
        "import timebanks, 'DIR'",
        "import something DIR, 'something'",
    })
    void what_cannot_be_understood_is_one_line_and_exit_code_2(String command, String named) {
        Ended wrong = here(command.split(" "));
        assertThat(wrong.code()).isEqualTo(2);
        assertOneLine(wrong, named);
        assertThat(wrong.err().getFirst()).endsWith(" --help.");
    }

    @Test
    void dead_letters_are_counted_listed_and_tried_again_on_the_running_server() throws Exception {
        String used = town.serving().folder().path().toString();
        Ended views = run("dead-letters", "--data", used);
        assertThat(views.code()).as(views.toString()).isZero();
        assertThat(views.out()).anyMatch(line -> line.matches("feed +0"));
        assertThat(run("dead-letters", "feed", "--data", used).out()).isEmpty();
        Ended retried = run("dead-letters", "feed", "--retry", "--record", "offer-1", "--data", used);
        assertThat(retried.code()).as(retried.toString()).isZero();
        assertThat(retried.out()).containsExactly("0 settled, 0 left.");
        assertFails(run("dead-letters", "nothing", "--data", used), "nothing");
        assertFails(run("dead-letters", "--data", at("missing")), "linli serve");
        assertThat(home.resolve("missing")).doesNotExist();
    }

    @Test
    void a_taken_port_is_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertFails(run("serve", "--data", at("data"), "--port", port), port, "--port");
        }
    }

    @Test
    void a_folder_in_use_is_one_line_and_its_server_goes_on() throws Exception {
        DataFolder used = town.serving().folder();
        assertFails(run("serve", "--data", used.path().toString(), "--port", "0"), "already open");
        assertThat(used.running()).isNotNull();
        assertThat(town.operator().get("/projections").status()).isEqualTo(200);
    }

    @Test
    void a_file_for_a_folder_is_one_line() throws Exception {
        Files.createFile(home.resolve("file"));
        assertFails(run("serve", "--data", at("file"), "--port", "0"), at("file"), "folder");
    }

    @Test
    void a_lost_master_key_is_one_line() throws Exception {
        DataFolder data = stopped();
        Files.delete(data.masterKey());
        assertFails(run("serve", "--data", at("data"), "--port", "0"), "master key");
        assertFails(run("token", "operator", "--data", at("data")), "master key");
    }

    @Test
    void an_unknown_account_is_one_line_and_makes_no_folder() throws Exception {
        String used = town.serving().folder().path().toString();
        assertFails(run("token", "nobody", "--data", used), "nobody");
        assertFails(run("token", "nobody", "--data", at("missing")), "nobody");
        assertThat(home.resolve("missing")).doesNotExist();
    }

    @Test
    void a_token_is_printed_beside_a_running_server_and_opens_it() throws Exception {
        Ended token = run(
                "token", "operator", "--data", town.serving().folder().path().toString());
        assertThat(token.code()).as(token.toString()).isZero();
        assertThat(token.out()).hasSize(1);
        Caller operator = new Caller(town.http(), "", token.out().getFirst());
        assertThat(operator.get("/projections").status()).isEqualTo(200);
    }

    @Test
    void a_token_leaves_a_folder_without_a_server_as_it_is() throws Exception {
        DataFolder data = killed();
        Map<String, Integer> before = content(data);

        Ended token = run("token", "operator", "--data", at("data"));

        assertThat(token.code()).as(token.toString()).isZero();
        assertThat(content(data)).isEqualTo(before).containsKey("keys.db-wal");
    }

    @Test
    void an_import_of_nothing_is_one_line_and_makes_no_folder() throws Exception {
        assertFails(run("import", "timebanks", at("nowhere"), "--data", at("missing")), at("nowhere"));
        assertThat(home.resolve("missing")).doesNotExist();
    }

    @Test
    void an_import_goes_through_the_running_server_and_its_exit_code_tells_of_rows_left_out() throws Exception {
        String data = town.serving().folder().path().toString();
        long before = town.head();

        Ended bad = run("import", "timebanks", listings("gift"), "--data", data);

        assertThat(bad.code()).isEqualTo(1);
        assertOneLine(bad, "listings.csv:3: kind must be offer or request");
        assertThat(bad.out()).singleElement().asString().contains("1 listings", "1 rows left out");
        assertThat(town.head()).isGreaterThan(before);
    }

    @Test
    void an_import_opens_the_store_itself_when_the_server_was_killed() throws Exception {
        DataFolder data = killed();
        assertThat(data.path().resolve("server.json")).exists();

        Ended good = run("import", "timebanks", listings("request"), "--data", at("data"));

        assertThat(good.code()).as(good.toString()).isZero();
        assertThat(good.err()).isEmpty();
        assertThat(good.out()).last().asString().contains("2 listings", "0 rows left out");
        assertThat(data.path().resolve("server.json")).doesNotExist();
    }

    @Test
    void an_import_tells_nothing_to_a_stranger_where_a_killed_server_was() throws Exception {
        DataFolder data = killed();
        Path announced = data.path().resolve("server.json");
        URI left = URI.create(
                Http.JSON.readTree(Files.readString(announced)).path("address").asString());
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer stranger = HttpServer.create(new InetSocketAddress(left.getHost(), left.getPort()), 0);
        stranger.createContext("/", call -> {
            heard.add(call.getRequestURI() + " " + call.getRequestHeaders());
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        stranger.start();
        try {
            Ended good = run("import", "timebanks", listings("request"), "--data", at("data"));

            assertThat(good.code()).as(good.toString()).isZero();
            assertThat(good.out()).last().asString().contains("2 listings", "0 rows left out");
            assertThat(heard).isEmpty();
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void the_address_is_the_owners_alone_without_a_token_and_goes_when_the_server_is_told_to_end() throws Exception {
        DataFolder data = new DataFolder(home.resolve("data"));
        Files.createDirectory(
                data.path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (LinliProcess server = LinliProcess.serve(home, data)) {
            DataFolder.Running running = java.util.Objects.requireNonNull(data.running());
            assertThat(running).isEqualTo(new DataFolder.Running(server.address(), true));
            assertThat(data.path().resolve("server.json")).content().doesNotContain("eyJ");
            assertThat(Stream.of("server.json", "keys.db", "master.key", "events.db", "views.db", "views.db-wal"))
                    .allSatisfy(file -> assertThat(permissions(data.path().resolve(file)))
                            .as(file)
                            .isEqualTo("rw-------"));

            Ended ended = server.terminate();

            assertThat(ended.code()).isEqualTo(128 + 15);
            assertThat(ended.err()).isEmpty();
            assertThat(data.path().resolve("server.json")).doesNotExist();
        }
    }

    /** What only has to be understood needs no process of its own. */
    private static Ended here(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Linli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ended(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return LinliProcess.run(home, arguments);
    }

    private String at(String name) {
        return home.resolve(name).toString();
    }

    /** A data folder that was served once. */
    private DataFolder stopped() {
        DataFolder data = new DataFolder(home.resolve("data"));
        Serving.start(data, "127.0.0.1", 0).stop();
        return data;
    }

    /** A data folder whose server was killed. */
    private DataFolder killed() throws IOException, InterruptedException {
        DataFolder data = new DataFolder(home.resolve("data"));
        try (LinliProcess server = LinliProcess.serve(home, data)) {
            assertThat(server.kill().code()).isEqualTo(128 + 9);
        }
        return data;
    }

    /** A folder with an offer and something else. */
    private String listings(String other) throws IOException {
        Files.writeString(home.resolve("categories.csv"), "timebank,category_id,parent_id,name\nbank,1,,Transport\n");
        Files.writeString(home.resolve("listings.csv"), """
                timebank,kind,listing_id,description,categories,first_seen,last_seen
                bank,offer,1,I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55
                bank,%s,2,Who drives?,1,2019-01-22 00:01:20,2019-01-28 10:14:55
                """.formatted(other));
        return home.toString();
    }

    private static void assertFails(Ended ended, String... named) {
        assertThat(ended.code()).isEqualTo(1);
        assertOneLine(ended, named);
        assertThat(ended.err().getFirst()).startsWith("linli: ");
    }

    private static void assertOneLine(Ended ended, String... named) {
        assertThat(ended.err()).hasSize(1);
        assertThat(ended.err().getFirst()).contains(named);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** What every file holds, except what SQLite keeps its readers' locks in. */
    private static Map<String, Integer> content(DataFolder folder) throws IOException {
        Map<String, Integer> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith("-shm"))
                    .toList()) {
                content.put(folder.path().relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}

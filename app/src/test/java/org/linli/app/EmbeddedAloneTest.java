package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.springframework.util.ClassUtils;

/** A server with stores of its own is given the libraries of the others, too, and touches none of their classes. */
class EmbeddedAloneTest {
    private static final List<String> OTHERS = List.of(
            "com.mongodb.",
            "org.bson.",
            "org.axonframework.extensions.mongo.",
            "io.axoniq.",
            "io.grpc.",
            "org.axonframework.axonserver.",
            "org.linli.query.views.mongo.",
            "org.linli.app.distributed.");

    /** What is read to find out that it is not wanted here: nothing of it is made. */
    private static final Set<String> LOOKED_AT =
            Set.of("DistributedConfiguration", "AxonServerSettings", "MongoSettings", "CommandNode", "QueryNode");

    private static final Pattern LOADED = Pattern.compile(".*\\] (\\S+) source: .*");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void no_class_of_mongodb_or_axon_server_is_loaded_while_it_starts_serves_and_ends() throws Exception {
        Path classes = folder.resolve("classes.txt");
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (LinliProcess server = LinliProcess.serve(
                folder, data, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load=info:file=" + classes))) {
            LocalTokens tokens = new LocalTokens(data);
            Api operator = new Api(server.address(), tokens.issue(tokens.operator(), Duration.ofMinutes(5)));
            Answer place = operator.post(
                    "/api/v1/places",
                    Map.of("kind", "DISTRICT", "nameZh", "滨河区", "nameEn", "Binhe"),
                    "key-1",
                    Origin.OWN);
            assertThat(operator.get("/api/v1/places", place.consistencyToken()).isSuccess())
                    .isTrue();
            server.terminate();
        }
        List<String> loaded;
        try (Stream<String> lines = Files.lines(classes)) {
            loaded = lines.map(LOADED::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        }
        assertThat(loaded).contains("org.linli.app.LinliApplication", "org.linli.store.SqliteEventStore");
        assertThat(loaded.stream()
                        .filter(name -> OTHERS.stream().anyMatch(name::startsWith))
                        .filter(name -> !LOOKED_AT.contains(ClassUtils.getShortName(name))))
                .isEmpty();
    }
}

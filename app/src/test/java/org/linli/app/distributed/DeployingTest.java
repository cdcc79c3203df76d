package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.LinliProcess;
import org.linli.app.LinliProcess.Ended;

/** Settings that do not go together keep a process from starting, with one line that says what to do. */
class DeployingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void several_processes_need_an_issuer() throws Exception {
        assertThat(refused(Map.of("SPRING_PROFILES_ACTIVE", "distributed"))).contains("linli.security.issuer-uri");
    }

    @Test
    void a_replica_set_that_does_not_answer_is_named_as_the_fault() throws Exception {
        assertThat(refused(Map.of(
                        "SPRING_PROFILES_ACTIVE", "distributed",
                        "LINLI_SECURITY_ISSUERURI", "https://sign-in.example",
                        "LINLI_SECURITY_AUDIENCE", "community",
                        "LINLI_MONGODB_URI", "mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=200")))
                .contains("no server answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void one_side_alone_needs_stores_that_others_can_reach(String side) throws Exception {
        assertThat(refused(Map.of("LINLI_NODE", side))).contains("spring.profiles.active=distributed");
    }

    private String refused(Map<String, String> environment) throws Exception {
        Ended ended = LinliProcess.run(
                folder, environment, "serve", "--data", folder.resolve("data").toString(), "--port", "0");
        assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.err()).as(ended.toString()).hasSize(1);
        return ended.err().getFirst();
    }
}

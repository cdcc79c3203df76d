package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the container may do, as its two files say: no more than it needs, and not less. */
class ContainerTest {
    private static final Path DOCKER = Path.of("../docker");

    private final Map<String, Object> service = service();
    private final String image = read("Dockerfile");

    @Test
    void nothing_is_written_but_the_data_and_what_is_temporary() {
        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(list("security_opt")).contains("no-new-privileges:true");
    }

    @Test
    void the_driver_of_sqlite_may_unpack_its_library_and_run_it() {
        assertThat(list("tmpfs")).singleElement().satisfies(place -> {
            assertThat(place).startsWith("/tmp:");
            // without it the place is noexec, and mapping the library fails
            assertThat(place.substring("/tmp:".length()).split(",")).contains("exec", "mode=1777");
        });
        assertThat(image).doesNotContain("tmpdir");
    }

    @Test
    void it_is_not_root_and_owns_its_data_which_a_volume_keeps() {
        String data = only("^ENV LINLI_DATA=(\\S+)$");
        assertThat(only("^USER (\\S+)$")).isEqualTo("linli");
        assertThat(image).contains("install -d -o linli -g linli -m 0700 " + data);
        assertThat(only("^VOLUME (\\S+)$")).isEqualTo(data);
        assertThat(list("volumes")).containsExactly("data:" + data);
        assertThat(service).doesNotContainKeys("user", "privileged", "environment");
    }

    @Test
    void its_health_is_watched_and_its_port_is_open_to_this_machine_alone() {
        assertThat(only("^(HEALTHCHECK) ")).isNotEmpty();
        assertThat(service).doesNotContainKey("healthcheck");
        String port = only("^EXPOSE (\\d+)$");
        assertThat(list("ports")).containsExactly("127.0.0.1:" + port + ":" + port);
    }

    private String only(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(image);
        assertThat(found.find()).as(pattern).isTrue();
        String value = found.group(1);
        assertThat(found.find()).as("a second " + pattern).isFalse();
        return value;
    }

    @SuppressWarnings("unchecked") // a list of plain words
    private List<String> list(String key) {
        return (List<String>) service.getOrDefault(key, List.of());
    }

    private static Map<String, Object> service() {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(read("compose.embedded.yaml"));
        return compose.getOrDefault("services", Map.of()).getOrDefault("linli", Map.of());
    }

    private static String read(String file) {
        try {
            return Files.readString(DOCKER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

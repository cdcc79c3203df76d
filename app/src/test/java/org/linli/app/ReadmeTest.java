package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.app.cli.Linli;
import picocli.CommandLine;

/** What newcomers read is true. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("^\\s*\\./linli ([a-z]+)", Pattern.MULTILINE);

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> markdown =
                    docs.filter(page -> page.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")), markdown.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) throws IOException {
        Path folder = java.util.Objects.requireNonNull(page.getParent());
        assertThat(LINK.matcher(Files.readString(page)).results().map(MatchResult::group))
                .allSatisfy(link -> assertThat(folder.resolve(link.substring(2, link.length() - 1)))
                        .exists());
    }

    @Test
    void every_command_is_one() throws IOException {
        List<String> commands = COMMAND.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).contains("demo", "verify", "token", "import");
        assertThat(new CommandLine(new Linli()).getSubcommands().keySet()).containsAll(commands);
    }

    @Test
    void the_readme_fits_in_200_lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(200);
    }
}

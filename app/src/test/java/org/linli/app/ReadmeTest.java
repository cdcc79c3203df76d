package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final Pattern COMMAND = Pattern.compile("\\./linli ([^`\"\\n]+)");

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
        assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(target(page, link)).exists());
    }

    /** Where a link leads: one that begins with a slash from the top of the repository, any other from its page. */
    static Path target(Path page, String link) {
        return link.startsWith("/") ? ROOT.resolve(link.substring(1)) : page.resolveSibling(link);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_and_every_option_is_one(Path page) throws IOException {
        assertThat(commandsIn(page)).allSatisfy(ReadmeTest::isUnderstood);
    }

    @Test
    void the_readme_names_the_commands_to_begin_with() throws IOException {
        assertThat(commandsIn(ROOT.resolve("README.md")))
                .contains("demo", "verify", "token chen", "import timebanks DIR", "serve --data DIR --port N");
    }

    @Test
    void the_readme_fits_in_200_lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(200);
    }

    private static List<String> commandsIn(Path page) throws IOException {
        return COMMAND.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static void isUnderstood(String command) {
        CommandLine line = new CommandLine(new Linli());
        List<String> words = List.of(command.split(" "));
        assertThat(line.getSubcommands()).containsKey(words.getFirst());
        for (String word : words) {
            line = line.getSubcommands().getOrDefault(word, line);
        }
        assertThat(line.getCommandSpec().optionsMap().keySet())
                .containsAll(words.stream().filter(word -> word.startsWith("-")).toList());
    }
}

package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the rules names tests that exist. */
class RulesPageTest {
    private static final Path PAGE =
            Path.of("../docs/rules.md").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("\\[`([a-z0-9_]+)`]\\(([^)]+)\\)");

    @Test
    void every_rule_names_a_test_that_exists() throws IOException {
        List<MatchResult> named = TEST.matcher(Files.readString(PAGE)).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(test ->
                        assertThat(source(test.group(2))).as(test.group(2)).contains("void " + test.group(1) + "("));
    }

    @Test
    void every_row_names_a_test() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("| ") && !line.equals("| rule | held by |"))
                .allMatch(line -> TEST.matcher(line).find());
    }

    private static String source(String link) {
        try {
            return Files.readString(ReadmeTest.target(PAGE, link));
        } catch (IOException e) {
            throw new UncheckedIOException(link, e);
        }
    }
}

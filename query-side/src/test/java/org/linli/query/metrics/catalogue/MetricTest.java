package org.linli.query.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.query.metrics.catalogue.Metric.Release;

/** The document that traces each number is the catalogue's. */
class MetricTest {
    private static final Path DOCUMENT = Path.of("../docs/metrics.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\.\\./[^)]+)\\)");
    private static final Map<Release, String> CLASSES = Map.of(
            Release.COUNT, "S-count",
            Release.RATE, "S-rate",
            Release.MAGNITUDE, "S-mag",
            Release.NETWORK, "S-net",
            Release.NEVER, "S-ind");

    private static List<String> lines() throws IOException {
        return Files.readAllLines(DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource
    void the_document_has_one_line_of_each_metric_as_the_catalogue_says_it(Metric metric) throws IOException {
        assertThat(lines())
                .filteredOn(line -> line.startsWith("| " + metric.name() + " |"))
                .singleElement()
                .asString()
                .startsWith("| %s | %s %s | %s (%s) | %s | %s |"
                        .formatted(
                                metric.name(),
                                metric.title().zh(),
                                metric.title().en(),
                                metric.definition().en(),
                                metric.source(),
                                CLASSES.get(metric.release()),
                                metric.cost().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    @Test
    void every_file_that_the_document_names_is_there() throws IOException {
        Matcher links = LINK.matcher(Files.readString(DOCUMENT));
        assertThat(links.results().map(link -> DOCUMENT.resolveSibling(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }
}

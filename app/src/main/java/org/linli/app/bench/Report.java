package org.linli.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The figures for people and for programs. */
public record Report(List<Figure> figures) {

    /** Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder("| figure | value | target | met | how |\n|---|---|---|---|---|\n");
        figures.forEach(figure -> table.append(row(figure)));
        return table.toString();
    }

    public void write(Path file) throws IOException {
        Files.write(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    }

    private static String row(Figure figure) {
        String met = figure.met() == null ? "" : figure.met() ? "yes" : "**no**";
        return "| %s | %s %s | %s | %s | %s |%n"
                .formatted(
                        figure.name(),
                        Figure.plain(figure.value()),
                        figure.unit(),
                        figure.target(),
                        met,
                        figure.note());
    }
}

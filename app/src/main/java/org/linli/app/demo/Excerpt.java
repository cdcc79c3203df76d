package org.linli.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.app.client.Api;
import org.linli.app.timebanks.TimebanksImport;

/** Real offers and requests: an excerpt of three time banks, imported like the whole. */
public final class Excerpt {
    private static final List<String> FILES = List.of("listings.csv", "categories.csv");

    private Excerpt() {}

    /** Imports it with an operator's access. */
    public static TimebanksImport.Result load(Api operator, Instant now) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("linli-demo");
        try {
            for (String file : FILES) {
                try (InputStream in = Excerpt.class.getResourceAsStream("/demo/timebanks/" + file)) {
                    Files.copy(Objects.requireNonNull(in, file), folder.resolve(file));
                }
            }
            return new TimebanksImport(operator, now).run(folder, progress -> {});
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }
}

package org.linli.query.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a run was verified against, and what it could not verify: {@code ./linli verify} prints it at its end. */
public final class Verified {
    private static final Path FILE = Path.of("target", "verified.txt");

    private Verified() {}

    /** Adds a line, and says it at once. */
    public static synchronized void note(String line) {
        IO.println(line + ".");
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

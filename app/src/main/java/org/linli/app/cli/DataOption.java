package org.linli.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import picocli.CommandLine.Option;

/** Which data folder a command works on. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: $LINLI_DATA, else linli-data (demo: linli-demo) beside ./linli.")
    private @Nullable Path folder;

    /** The folder given, or the default one of this name. */
    DataFolder orDefault(String name) {
        String environment = System.getenv("LINLI_DATA");
        if (folder != null) {
            return new DataFolder(folder.toAbsolutePath());
        }
        return new DataFolder(
                environment == null
                        ? Path.of(System.getProperty("linli.home", ""), name).toAbsolutePath()
                        : Path.of(environment).toAbsolutePath());
    }

    /** How another command, in a terminal without this one's environment, is told of the same folder; empty for the default one. */
    String toBeGivenAgain() {
        return isGiven() ? " --data '" + orDefault("").path().toString().replace("'", "'\\''") + "'" : "";
    }

    boolean isGiven() {
        return folder != null || System.getenv("LINLI_DATA") != null;
    }
}

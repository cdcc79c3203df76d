package org.linli.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.linli.app.DataFolder;
import org.linli.app.Progress;
import org.linli.app.ratings.RatingsImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "ratings",
        description = {
            "Imports ratings that people gave one another, as SNAP publishes them (soc-sign-bitcoin-otc): rater, rated,"
                    + " rating from -10 to 10 and never 0, seconds since 1970; no header.",
            "Each becomes an exchange in which the rater received: thanked for, or disputed and upheld. No server may"
                    + " run on the folder. A second run adds nothing. Exit code 1 when rows were left out."
        },
        mixinStandardHelpOptions = true)
final class RatingsCommand implements Callable<Integer> {
    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The ratings; the file's name names their community.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        DataFolder folder = data.orDefault("linli-data");
        if (folder.running() != null) {
            throw new Inoperable("A server runs on " + folder.path() + ": stop it, import, and start it again.");
        }
        folder.create();
        RatingsImport.Result result = run(folder);
        result.faults().forEach(System.err::println);
        System.out.printf(
                Locale.ROOT,
                "%d ratings by and of %d members, %d of them positive (%.2f %%), in community %s; %d added, %d done"
                        + " before, %d rows left out.%n",
                result.ratings(),
                result.members(),
                result.good(),
                result.ratings() == 0 ? 0 : 100.0 * result.good() / result.ratings(),
                result.community(),
                result.added(),
                result.present(),
                result.faults().size());
        return result.faults().isEmpty() ? 0 : 1;
    }

    private RatingsImport.Result run(DataFolder folder) throws IOException {
        try (ProgressBar bar = Progress.of("ratings", -1)) {
            return RatingsImport.into(folder, file, Instant.now(), bar::stepTo);
        }
    }
}

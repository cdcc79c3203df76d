package org.linli.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.linli.app.DataFolder;
import org.linli.app.Progress;
import org.linli.app.client.Api;
import org.linli.app.timebanks.TimebanksImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Brings data in from elsewhere, by the ordinary rules.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Timebanks.class, RatingsCommand.class})
final class ImportCommand implements Runnable {
    @picocli.CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(),
                "Name what to import, for example: linli import timebanks DIR, or linli import ratings FILE");
    }

    @Command(
            name = "timebanks",
            description = {
                "Imports listings.csv and categories.csv of a folder: one community and one desk member per time bank.",
                "A second run adds nothing. Exit code 1 when rows were left out."
            },
            mixinStandardHelpOptions = true)
    static final class Timebanks implements Callable<Integer> {
        @Mixin
        private final DataOption data = new DataOption();

        @Parameters(paramLabel = "DIR", description = "The folder with listings.csv and categories.csv.")
        private Path folder = Path.of("");

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (Files.notExists(folder.resolve("listings.csv"))) {
                throw new NoSuchFileException(folder.resolve("listings.csv").toString());
            }
            DataFolder target = data.orDefault("linli-data");
            DataFolder.Running running = target.running();
            if (running != null) {
                return run(Serving.operator(target, running));
            }
            Serving serving = Serving.quietly(target);
            try {
                return run(serving.operator());
            } finally {
                serving.stop();
            }
        }

        private int run(Api operator) throws IOException, InterruptedException {
            TimebanksImport.Result result;
            try (ProgressBar bar = Progress.of("listings", -1)) {
                result = new TimebanksImport(operator, Instant.now()).run(folder, progress -> {
                    bar.maxHint(progress.all());
                    bar.stepTo(progress.done());
                });
            }
            result.faults().forEach(System.err::println);
            System.out.printf(
                    "%d listings, %d of them withdrawn; %d commands accepted, %d done before, %d rows left out.%n",
                    result.listings(),
                    result.withdrawals(),
                    result.added(),
                    result.present(),
                    result.faults().size());
            return result.faults().isEmpty() ? 0 : 1;
        }
    }
}

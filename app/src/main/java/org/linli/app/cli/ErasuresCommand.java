package org.linli.app.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.app.DataFolder;
import org.linli.app.keys.KeyDatabase;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.membership.MemberId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The list of those whose keys were destroyed, as the key database keeps it. */
@Command(
        name = "erasures",
        description = {
            "Lists the members whose keys were destroyed, or destroys the keys of those on such a list again.",
            "Keep the list apart from the back-ups: after a restoration of both databases it alone knows who was erased since."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ErasuresCommand.ListThem.class, ErasuresCommand.Fence.class})
final class ErasuresCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: list or fence");
    }

    private static DataFolder folder(DataOption data) {
        DataFolder folder = data.orDefault("linli-data");
        if (Files.notExists(folder.keys())) {
            throw new Inoperable(
                    "There is no key database in " + folder.path() + ". Name the data folder with --data.");
        }
        return folder;
    }

    @Command(
            name = "list",
            description = "Prints the members whose keys were destroyed, one a line; also beside a running server.",
            mixinStandardHelpOptions = true)
    static final class ListThem implements Runnable {
        @Mixin
        private final DataOption data = new DataOption();

        @Override
        public void run() {
            DataFolder folder = folder(data);
            try (KeyDatabase keys = SqliteKeyDatabase.openToRead(folder.keys(), folder.masterKey())) {
                keys.fenced().forEach(System.out::println);
            }
        }
    }

    @Command(
            name = "fence",
            description = {
                "Destroys the keys of the members on this list, for good. The server must not run.",
                "Without --yes it only says how many keys it would destroy."
            },
            mixinStandardHelpOptions = true)
    static final class Fence implements Runnable {
        @Mixin
        private final DataOption data = new DataOption();

        @Parameters(paramLabel = "FILE", description = "One member a line, as the command list prints it.")
        private Path file = Path.of("");

        @Option(names = "--yes", description = "Does it.")
        private boolean yes;

        @Override
        public void run() {
            DataFolder folder = folder(data);
            if (folder.running() != null) {
                throw new Inoperable("A server runs on " + folder.path() + ". Stop it first.");
            }
            List<MemberId> listed = listed(file);
            try (KeyDatabase keys = SqliteKeyDatabase.open(folder.keys(), folder.masterKey())) {
                Set<String> fenced = new HashSet<>(keys.fenced());
                List<MemberId> missing = listed.stream()
                        .filter(member -> !fenced.contains(member.value()))
                        .toList();
                if (yes) {
                    missing.forEach(member -> keys.keys().erase(member.value()));
                }
                System.out.printf(
                        "%d on the list, %d fenced already, %d %s.%n",
                        listed.size(),
                        listed.size() - missing.size(),
                        missing.size(),
                        yes ? "fenced now" : "to be fenced: say --yes to destroy their keys");
            }
        }

        /** The whole list or nothing: a line that is no member changes nothing. */
        private static List<MemberId> listed(Path file) {
            List<MemberId> members = new ArrayList<>();
            try {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    String line = lines.get(i).strip();
                    if (!line.isEmpty()) {
                        members.add(member(line, i + 1));
                    }
                }
            } catch (MalformedInputException e) {
                throw new Inoperable(file + " is no text.");
            } catch (IOException e) {
                throw new Inoperable(file + " cannot be read.");
            }
            return members.stream().distinct().toList();
        }

        private static MemberId member(String line, int number) {
            try {
                return new MemberId(line);
            } catch (IllegalArgumentException e) {
                throw new Inoperable("Line " + number + " is no member's id. Nothing was changed.");
            }
        }
    }
}

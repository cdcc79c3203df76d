package org.linli.app.cli;

import com.mongodb.client.MongoClient;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.Progress;
import org.linli.app.keys.KeyDatabase;
import org.linli.app.keys.MongoKeyDatabase;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.query.views.mongo.ReplicaSet;
import org.linli.store.SqliteEventStorageEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        description = "Looks after the keys that personal values are sealed with.",
        mixinStandardHelpOptions = true,
        subcommands = {KeysCommand.Rewrap.class, KeysCommand.Rotate.class})
final class KeysCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the keys, for example: linli keys rotate");
    }

    /** Where the keys of many nodes are. */
    static final class Many {
        @Option(
                names = "--mongodb",
                description =
                        "The keys of many nodes, in the replica set at LINLI_MONGODB_URI; DIR holds their master.key.")
        private boolean isMongo;

        @Option(
                names = "--database",
                paramLabel = "NAME",
                defaultValue = "linli-keys",
                description = "Of the keys in MongoDB. Default: ${DEFAULT-VALUE}.")
        private String database = "";
    }

    /** Apart from what the command line looks into: that would load the driver for every command. */
    private static final class Nodes {
        static MongoClient connect() {
            String uri = System.getenv("LINLI_MONGODB_URI");
            if (uri == null || uri.isBlank()) {
                throw new Inoperable(
                        "Say in the environment variable LINLI_MONGODB_URI where the nodes' replica set is.");
            }
            return ReplicaSet.connect(uri);
        }
    }

    @Command(
            name = "rewrap",
            description = {
                "Wraps every key and secret with a new master key.",
                "No server may run on the data folder; with --mongodb stop all nodes and make the new master key yourself."
            },
            mixinStandardHelpOptions = true)
    static final class Rewrap implements Runnable {
        @Mixin
        private final DataOption data = new DataOption();

        @Mixin
        private final Many many = new Many();

        @Option(
                names = "--to",
                paramLabel = "FILE",
                description = "With --mongodb: the new master key, which is then to be given to every node.")
        private @Nullable Path to;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public void run() {
            if (many.isMongo != (to != null)) {
                throw new ParameterException(spec.commandLine(), "--mongodb and --to go together");
            }
            DataFolder folder = data.orDefault("linli-data");
            if (to == null) {
                print(inFile(folder), folder.masterKey());
                System.out.println("Copies of keys.db made before need the old one.");
            } else {
                print(inMongo(folder, to), to);
                System.out.println("Give it to every node as its master key before you start them.");
            }
        }

        private static long inFile(DataFolder folder) {
            requireKeys(folder);
            try (Closeable _ = SqliteEventStorageEngine.keepClosed(folder.events())) {
                return SqliteKeyDatabase.rewrap(folder.keys(), folder.masterKey());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private long inMongo(DataFolder folder, Path next) {
            try (MongoClient client = Nodes.connect()) {
                return MongoKeyDatabase.rewrap(client, many.database, folder.masterKey(), next);
            }
        }

        private static void print(long wrapped, Path masterKey) {
            System.out.printf(
                    "%d keys and secrets were wrapped with the new master key %s. Keep a copy of it apart from them.%n",
                    wrapped, masterKey);
        }
    }

    @Command(
            name = "rotate",
            description = {
                "Gives one subject, or all, a new key for values that are sealed from now on. Earlier values still open.",
                "A server may run: it uses the new keys within 30 seconds."
            },
            mixinStandardHelpOptions = true)
    static final class Rotate implements Runnable {
        @Mixin
        private final DataOption data = new DataOption();

        @Mixin
        private final Many many = new Many();

        @Option(names = "--subject", paramLabel = "ID", description = "Of this member or organisation alone.")
        private @Nullable String subject;

        @Override
        public void run() {
            DataFolder folder = data.orDefault("linli-data");
            if (many.isMongo) {
                try (MongoClient client = Nodes.connect()) {
                    rotate(MongoKeyDatabase.open(client, many.database, folder.masterKey()));
                }
            } else {
                requireKeys(folder);
                rotate(SqliteKeyDatabase.open(folder.keys(), folder.masterKey()));
            }
        }

        private void rotate(KeyDatabase opened) {
            try (KeyDatabase database = opened;
                    ProgressBar bar = Progress.of("keys", -1)) {
                long rotated = subject == null ? database.rotateAll(bar::stepTo) : database.rotate(subject);
                bar.pause();
                System.out.printf("%d new keys. What the earlier ones sealed still opens.%n", rotated);
            }
        }
    }

    private static void requireKeys(DataFolder folder) {
        if (!folder.keys().toFile().exists()) {
            throw new Inoperable("There are no keys in " + folder.path() + ". Name the data folder with --data.");
        }
    }
}

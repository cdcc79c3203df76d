package org.linli.app.keys;

import static org.linli.app.keys.MongoTable.ID;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.linli.kernel.privacy.KeysUnavailable;

/**
 * The key database of many nodes, a database of a MongoDB replica set. All nodes have the same master key. A key erased on one
 * node can stay in the memory of another for 30 s.
 */
public final class MongoKeyDatabase extends KeyDatabase {
    /** How long a single answer may take, retries and the search for a primary included. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String FORMAT = "format";
    private static final String KIND = "linli-keys";
    private static final String CHECK = "check";
    private static final int VERSION = 1;

    private MongoKeyDatabase(MongoKeys keys, MongoClaims claims, MasterKey master, Ticker ticker) {
        super(keys, claims, master, ticker);
    }

    /**
     * Opens the database, or makes it when it is empty. No file is ever made: a master key made by one node would be unknown
     * to the others, and lost with that node's disk.
     *
     * @param client of a replica set; whoever opened it closes it
     * @param database its name; nothing else may be in it
     * @throws KeysRefused when the database or the master key is not as it must be, they do not belong together, or nobody answers
     */
    public static MongoKeyDatabase open(MongoClient client, String database, Path masterKey) {
        return open(client, database, masterKey, Ticker.systemTicker());
    }

    static MongoKeyDatabase open(MongoClient client, String name, Path masterKey, Ticker ticker) {
        if (Files.notExists(masterKey)) {
            throw new KeysRefused(
                    "The master key " + masterKey
                            + " is missing: put it back from its backup; for a new deployment, make one"
                            + " for all nodes with openssl rand -base64 32 and allow only its owner (chmod 600).",
                    null);
        }
        MasterKey master = MasterKey.read(masterKey);
        MongoDatabase database = patient(client, name);
        try {
            check(database, master);
            MongoKeys keys = new MongoKeys(database);
            keys.createIndexes();
            MongoClaims claims = new MongoClaims(database);
            claims.createIndexes();
            return new MongoKeyDatabase(keys, claims, master, ticker);
        } catch (KeysUnavailable e) {
            throw new KeysRefused(
                    "The key database " + name + " cannot be opened: MongoDB does not answer as it must.", e);
        }
    }

    /** Does nothing: the client is not this object's. */
    /** As long as a node remembers a key that it began to read just before. */
    @Override
    public Duration heldElsewhere() {
        return KeyMemory.LONGEST.plus(PATIENCE);
    }

    @Override
    public void close() {}

    /** The database as keys are read and written: nothing that a failover could take back, and no caller waits long. */
    static MongoDatabase patient(MongoClient client, String name) {
        return client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void check(MongoDatabase database, MasterKey master) {
        // listed first: whoever makes the database writes its format before anything else
        List<String> collections =
                MongoTable.call(() -> database.listCollectionNames().into(new ArrayList<>()));
        MongoTable formats = new MongoTable(database, FORMAT);
        if (formats.find(KIND) == null && collections.stream().anyMatch(name -> !name.equals(FORMAT))) {
            throw new KeysRefused(
                    "The database " + database.getName() + " holds something, but is no key database of Linli.", null);
        }
        Document format = formats.standing(
                new Document(ID, KIND).append("version", VERSION).append(CHECK, new Binary(master.checkValue())));
        String name = "The key database " + database.getName();
        if (!Integer.valueOf(VERSION).equals(format.get("version"))) {
            throw new KeysRefused(name + " was written by another version of Linli.", null);
        }
        Binary check = format.get(CHECK, Binary.class);
        master.requireChecked(check == null ? null : check.getData(), "the key database " + database.getName());
    }
}

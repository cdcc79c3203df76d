package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.privacy.KeysUnavailable;

/**
 * The key database of many nodes, a database of a MongoDB replica set. All nodes have the same master key. A key erased on one
 * node can stay in the memory of another for 30 s.
 */
public final class MongoKeyDatabase extends KeyDatabase {
    /** How long a single answer may take, retries and the search for a primary included. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

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
            throw new KeysRefused(KeysRefused.Why.MASTER_KEY_MISSING_ON_NODE, masterKey);
        }
        MasterKey master = MasterKey.read(masterKey);
        MongoDatabase database = patient(client, name);
        try {
            MongoFormat format = new MongoFormat(database);
            format.make(database, master);
            format.require(master);
            MongoKeys keys = new MongoKeys(database, () -> format.requireStill(master));
            keys.createIndexes();
            MongoClaims claims = new MongoClaims(database);
            claims.createIndexes();
            return new MongoKeyDatabase(keys, claims, master, ticker);
        } catch (KeysUnavailable e) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_SILENT, name, e);
        }
    }

    /**
     * Wraps every key and secret with another master key, value by value, the check value last. Cut off, it is run again with the same two keys
     * until it ends; until then no node starts, and none that runs adds a key. The two files stay as they are: the new one is to be
     * given to every node.
     *
     * @param client as for {@link #open}
     * @param from the master key until now
     * @param to the next one, made by whoever runs the nodes
     * @return how many keys and secrets; those of an earlier attempt are not counted
     * @throws KeysRefused when the database or a key is not as it must be, something opens with neither, or nobody answers
     */
    public static long rewrap(MongoClient client, String database, Path from, Path to) {
        return rewrap(client, database, from, to, PATIENCE.multipliedBy(2));
    }

    /** The same; whoever was about to add a key when it began has done so, or failed, after this time. */
    static long rewrap(MongoClient client, String name, Path from, Path to, Duration late) {
        MasterKey old = MasterKey.read(from);
        MasterKey next = MasterKey.read(to);
        MongoDatabase database = patient(client, name);
        try {
            MongoFormat format = new MongoFormat(database);
            if (!format.begin(old, next)) {
                return 0;
            }
            Thread.sleep(late);
            long wrapped = new MongoRewrap(database, old, next).run();
            format.end(next);
            return wrapped;
        } catch (KeysUnavailable e) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_SILENT, name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysRefused(KeysRefused.Why.REWRAP_UNDER_WAY, name, e);
        }
    }

    /** As long as a node remembers a key that it began to read just before. */
    @Override
    public Duration heldElsewhere() {
        return KeyMemory.LONGEST.plus(PATIENCE);
    }

    /** Does nothing: the client is not this object's. */
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
}

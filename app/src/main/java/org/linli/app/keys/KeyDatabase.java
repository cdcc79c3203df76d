package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.KeyStore;

/** Data keys, secrets and identity claims, apart from the events. Safe for use by many threads. */
public abstract sealed class KeyDatabase implements AutoCloseable permits SqliteKeyDatabase, MongoKeyDatabase {
    private final KeyTable table;
    private final StoredKeys stored;
    private final CivilIdentities identities;

    KeyDatabase(KeyTable keys, CivilIdentities identities, MasterKey master, Ticker ticker) {
        this.table = keys;
        this.stored = new StoredKeys(keys, master, ticker);
        this.identities = identities;
    }

    public KeyStore keys() {
        return stored;
    }

    public CivilIdentities identities() {
        return identities;
    }

    /** The bytes kept wrapped for this purpose, of any length; the first time they are made. Purposes are those of {@link KeyStore#secret}. */
    public byte[] kept(String purpose, Supplier<byte[]> first) {
        return stored.secret(purpose, first);
    }

    /** The subjects whose keys were destroyed. */
    public List<String> fenced() {
        return table.erased();
    }

    /** How long after their destruction another process may have somebody's keys in its memory. */
    public abstract Duration heldElsewhere();

    @Override
    public abstract void close();
}

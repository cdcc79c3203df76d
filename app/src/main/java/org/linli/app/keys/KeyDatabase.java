package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.function.Supplier;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.KeyStore;

/** Data keys, secrets and identity claims, apart from the events. Safe for use by many threads. */
public abstract sealed class KeyDatabase implements AutoCloseable permits SqliteKeyDatabase, MongoKeyDatabase {
    private final StoredKeys stored;
    private final CivilIdentities identities;

    KeyDatabase(KeyTable keys, CivilIdentities identities, MasterKey master, Ticker ticker) {
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

    @Override
    public abstract void close();
}

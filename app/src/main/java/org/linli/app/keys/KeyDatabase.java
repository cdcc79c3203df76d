package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
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

    /**
     * Gives the subject new data keys, for values that are sealed from now on; what the earlier ones sealed still opens. Other processes seal with
     * the earlier ones for up to 30 s more. Safe beside a server.
     *
     * @return how many keys
     * @throws KeysRefused when the subject has none or was erased
     */
    public int rotate(String subject) {
        int rotated = stored.rotate(subject);
        if (rotated == 0) {
            throw new KeysRefused(KeysRefused.Why.SUBJECT_WITHOUT_KEYS, subject);
        }
        return rotated;
    }

    /** The same for every subject that has keys, one after the other: when it is cut off, those that had their turn have new keys. */
    public long rotateAll(LongConsumer progress) {
        return stored.rotateAll(progress);
    }

    @Override
    public abstract void close();
}

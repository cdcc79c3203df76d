package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.NotAuthentic;

/** Data keys and secrets, wrapped in a database, for a short while in memory. */
final class StoredKeys implements KeyStore {
    private static final int PAGE = 1_000;

    private final KeyTable table;
    private final MasterKey master;
    private final KeyMemory memory;

    StoredKeys(KeyTable table, MasterKey master, Ticker ticker) {
        this.table = table;
        this.master = master;
        this.memory = new KeyMemory(ticker);
    }

    @Override
    public DataKey sealingKey(String subject, Category category) {
        return memory.sealingKey(
                new KeyMemory.Holder(subject, category),
                () -> table.latest(subject, category, () -> WrappedKey.mint(master, subject, category))
                        .open(master));
    }

    @Override
    public KeyState find(String keyId) {
        return memory.state(keyId, () -> stored(keyId));
    }

    @Override
    public void erase(String subject) {
        try {
            table.erase(subject);
        } finally { // a failure can come after the fact
            memory.forgetAll();
        }
    }

    @Override
    public byte[] secret(String purpose) {
        return secret(purpose, () -> Randomness.bytes(Randomness.KEY_BYTES));
    }

    byte[] secret(String purpose, Supplier<byte[]> first) {
        String[] context = secretContext(purpose);
        return master.unwrap(table.secret(purpose, () -> master.wrap(first.get(), context)), context);
    }

    /** Gives the subject a new key of each category that it has one of, for new values; how many. */
    int rotate(String subject) {
        int rotated = table.rotate(subject, latest -> latest.next(master));
        memory.forgetAll();
        return rotated;
    }

    /** {@link #rotate(String)} of every subject; a number at a time is told. */
    long rotateAll(LongConsumer progress) {
        long rotated = 0;
        List<String> subjects = table.subjects("", PAGE);
        while (!subjects.isEmpty()) {
            for (String subject : subjects) {
                rotated += rotate(subject);
                progress.accept(rotated);
            }
            subjects = table.subjects(subjects.getLast(), PAGE);
        }
        return rotated;
    }

    /** What a wrapped secret is bound to. */
    static String[] secretContext(String purpose) {
        return new String[] {"linli.secret", purpose};
    }

    private KeyState stored(String keyId) {
        try {
            WrappedKey key = table.find(keyId);
            return key != null
                    ? key.state(master)
                    : new KeyState.Unavailable("the key database does not know " + keyId);
        } catch (KeysUnavailable e) {
            return new KeyState.Unavailable("the key database failed");
        } catch (NotAuthentic e) {
            return new KeyState.Unavailable("the master key does not open " + keyId);
        }
    }
}

package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.function.Supplier;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.NotAuthentic;

/** Data keys and secrets, wrapped in a database, for a short while in memory. */
final class StoredKeys implements KeyStore {
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
        String[] context = {"linli.secret", purpose};
        return master.unwrap(table.secret(purpose, () -> master.wrap(first.get(), context)), context);
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

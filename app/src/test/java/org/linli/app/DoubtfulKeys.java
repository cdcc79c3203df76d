package org.linli.app;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The keys of a running server behind a line that can be cut for what they are asked for, and mended. */
final class DoubtfulKeys implements KeyStore {
    private final Set<Use> cut = ConcurrentHashMap.newKeySet();
    private final KeyStore keys;

    /** What keys are asked for. */
    enum Use {
        SEALING,
        OPENING,
        ERASING
    }

    private DoubtfulKeys(KeyStore keys) {
        this.keys = keys;
    }

    void cut(Use first, Use... more) {
        cut.addAll(EnumSet.of(first, more));
    }

    void mend() {
        cut.clear();
    }

    @Override
    public DataKey sealingKey(String subject, Category category) {
        require(Use.SEALING);
        return keys.sealingKey(subject, category);
    }

    @Override
    public KeyState find(String keyId) {
        return cut.contains(Use.OPENING) ? new KeyState.Unavailable("cut") : keys.find(keyId);
    }

    @Override
    public void erase(String subject) {
        require(Use.ERASING);
        keys.erase(subject);
    }

    @Override
    public byte[] secret(String purpose) {
        return keys.secret(purpose);
    }

    private void require(Use use) {
        if (cut.contains(use)) {
            throw new KeysUnavailable("cut", null);
        }
    }

    /** Puts them between a server and its key database. */
    @Configuration(proxyBeanMethods = false)
    static class Line {
        @Bean
        @Primary
        DoubtfulKeys doubtfulKeys(SqliteKeyDatabase database) {
            return new DoubtfulKeys(database.keys());
        }
    }
}

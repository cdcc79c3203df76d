package org.linli.app.keys;

import java.util.function.Supplier;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.KeyStore;

/** Data keys, secrets and identity claims, apart from the events. Safe for use by many threads. */
public interface KeyDatabase extends AutoCloseable {
    KeyStore keys();

    CivilIdentities identities();

    /** The bytes kept wrapped for this purpose, of any length; the first time they are made. Purposes are those of {@link KeyStore#secret}. */
    byte[] kept(String purpose, Supplier<byte[]> first);

    @Override
    void close();
}

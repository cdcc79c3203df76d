package org.linli.app.keys;

import org.jspecify.annotations.Nullable;

/** The key files are not as they must be. Nothing was changed; the message says what to do, in one sentence. */
public final class KeysRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}

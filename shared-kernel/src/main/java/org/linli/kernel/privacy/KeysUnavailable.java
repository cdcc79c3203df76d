package org.linli.kernel.privacy;

import org.jspecify.annotations.Nullable;

/** Keys cannot be had at the moment. The same call may succeed later: retry, and never treat it as erased. */
public final class KeysUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String why, @Nullable Throwable cause) {
        super("keys are unavailable, retry later: " + why, cause);
    }
}

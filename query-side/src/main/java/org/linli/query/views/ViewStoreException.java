package org.linli.query.views;

import org.jspecify.annotations.Nullable;

/** The view storage cannot do what it was asked for; the message says why in one sentence. */
public final class ViewStoreException extends RuntimeException {
    public ViewStoreException(String message) {
        this(message, null);
    }

    public ViewStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

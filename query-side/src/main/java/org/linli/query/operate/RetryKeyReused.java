package org.linli.query.operate;

import org.linli.kernel.Rejection;

/** The key stands for a retry of another record. */
public record RetryKeyReused() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.KEY_REUSED;
    }
}

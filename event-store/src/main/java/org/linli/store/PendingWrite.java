package org.linli.store;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A write whose caller waits for its outcome. */
final class PendingWrite {

    private final Write write;
    private final Thread caller = Thread.currentThread();
    private @Nullable Throwable failure;
    private volatile boolean done;

    PendingWrite(Write write) {
        this.write = write;
    }

    Write write() {
        return write;
    }

    /** Notes why nothing of it will be stored; {@link #complete} tells the caller. */
    void fail(Throwable reason) {
        failure = reason;
    }

    boolean failed() {
        return failure != null;
    }

    /** Why nothing of it is stored, null if all of it is; read it once it is done. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    boolean isDone() {
        return done;
    }

    void complete() {
        done = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(caller);
    }
}

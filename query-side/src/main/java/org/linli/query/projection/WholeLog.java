package org.linli.query.projection;

import java.util.function.Consumer;
import org.linli.kernel.Recorded;

/** The log from its first event on, for what is kept in memory alone. */
public interface WholeLog {
    /** The position of the last event; −1 in an empty log. */
    long head();

    /** Tells every event up to a position, which the log must have. */
    void read(long last, Consumer<Recorded<?>> each) throws InterruptedException;

    /** Tells every event, and those to come, until the thread is interrupted. */
    void follow(Consumer<Recorded<?>> each) throws InterruptedException;
}

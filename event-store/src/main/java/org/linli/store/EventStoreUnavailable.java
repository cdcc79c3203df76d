package org.linli.store;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The event store cannot be opened, written or read. The message is one sentence that names the file and says what to
 * do; the cause, if any, is the failure underneath. Of an append that ends with it nothing is stored, unless the message
 * says that the outcome is unknown.
 */
public final class EventStoreUnavailable extends EventStoreException {

    EventStoreUnavailable(Path file, String whatIsWrongAndWhatToDo) {
        this(file, whatIsWrongAndWhatToDo, null);
    }

    EventStoreUnavailable(Path file, String whatIsWrongAndWhatToDo, @Nullable Throwable cause) {
        super("The event store " + file + " " + whatIsWrongAndWhatToDo, cause);
    }

    private EventStoreUnavailable(EventStoreUnavailable again) {
        super(again.getMessage(), again);
    }

    /** A new exception for each caller, also when many meet the same cause. */
    static EventStoreUnavailable because(Path file, Throwable cause) {
        return cause instanceof EventStoreUnavailable known
                ? new EventStoreUnavailable(known)
                : new EventStoreUnavailable(file, advice(cause), cause);
    }

    private static String advice(Throwable cause) {
        return switch (SqliteErrors.primaryCode(cause)) {
            case SQLITE_FULL -> "is full and stored nothing of this: free some disk space and try again.";
            case SQLITE_READONLY -> "is read-only: give this process write access to the file and its directory.";
            case SQLITE_CANTOPEN -> "cannot be opened: check that its directory exists and is accessible.";
            case SQLITE_NOTADB -> "is not an event store of Linli: name another file.";
            case SQLITE_BUSY, SQLITE_LOCKED -> "is locked by another program: close that program and try again.";
            case SQLITE_CORRUPT -> "is damaged: stop, and restore it from a backup.";
            case SQLITE_IOERR -> "met an input/output error: check the disk, then restart.";
            default -> "failed: " + cause.getMessage();
        };
    }
}

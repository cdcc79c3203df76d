package org.linli.app.cli;

import java.io.IOException;
import java.net.ConnectException;
import org.linli.store.EventStoreUnavailable;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, among the causes of a failure, the sentence that a person can act on. */
final class Complaint {
    private Complaint() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort()
                        + " is taken. Stop the program that uses it, or choose another with --port.";
            }
            if (cause instanceof ConnectException) {
                return "The server does not answer at the address in the data folder. Start it again with ./linli serve.";
            }
            if (cause instanceof EventStoreUnavailable || cause instanceof Inoperable || cause instanceof IOException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}

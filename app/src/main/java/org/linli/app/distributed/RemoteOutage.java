package org.linli.app.distributed;

/** The process that would have dealt with a message could not reach one of its stores. */
final class RemoteOutage extends RuntimeException {
    RemoteOutage(Throwable cause) {
        super("Another process could not reach its stores.", cause);
    }
}

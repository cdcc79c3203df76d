package org.linli.query.views;

/** A folded record that cannot be written down or placed in its indexes: the fold's fault, not the storage's. */
public final class UnstorableRecordException extends RuntimeException {
    private final String id;

    public UnstorableRecordException(String id, RuntimeException cause) {
        super("A record cannot be stored.", cause);
        this.id = id;
    }

    /** The record's id. */
    public String id() {
        return id;
    }
}

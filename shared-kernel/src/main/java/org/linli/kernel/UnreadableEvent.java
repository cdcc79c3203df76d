package org.linli.kernel;

/** A stored event that this build cannot turn into a fact. The message says where, and repeats no content. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(StoredType stored, String why) {
        super(stored + " cannot be read: " + why);
    }
}

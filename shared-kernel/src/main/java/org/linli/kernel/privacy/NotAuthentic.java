package org.linli.kernel.privacy;

/** A sealed value was altered, moved to another place, or sealed with another key. */
public final class NotAuthentic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAuthentic() {
        super("a sealed value was altered, moved, or sealed with another key");
    }
}

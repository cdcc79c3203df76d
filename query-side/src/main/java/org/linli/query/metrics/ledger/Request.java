package org.linli.query.metrics.ledger;

/** What a member asked for and what became of it. Instants are milliseconds since 1970, {@link #NEVER} for what has not happened. */
public final class Request {
    public static final long NEVER = Long.MAX_VALUE;

    private final long at;
    private final int by;
    private Moment accepted = new Moment(NEVER, NEVER);
    private int acceptedBy = Exchanges.NONE;
    private long withdrawn = NEVER;
    private long expired = NEVER;

    public Request(long at, int by) {
        this.at = at;
        this.by = by;
    }

    /** Somebody's help was agreed on; the first time counts. */
    public void accept(Moment when, int helper) {
        if (when.compareTo(accepted) < 0) {
            accepted = when;
            acceptedBy = helper;
        }
    }

    /** It is needed no more; the first time counts. */
    public void withdraw(long when) {
        withdrawn = Math.min(withdrawn, when);
    }

    /** Its time came without an answer. */
    public void expire(long when) {
        expired = Math.min(expired, when);
    }

    /** When it was withdrawn or expired. */
    long ended() {
        return Math.min(withdrawn, expired);
    }

    long at() {
        return at;
    }

    int by() {
        return by;
    }

    long accepted() {
        return accepted.at();
    }

    public int acceptedBy() {
        return acceptedBy;
    }

    long withdrawn() {
        return withdrawn;
    }
}

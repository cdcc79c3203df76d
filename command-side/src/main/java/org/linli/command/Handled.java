package org.linli.command;

/**
 * What an aggregate answers.
 *
 * @param version the sequence number of its last event, or of the last one that the repeated command led to
 * @param repeated true when an earlier try under the same idempotency key had led to it
 */
public record Handled(long version, boolean repeated) {
    /** The version of what has no event yet: there was nothing to do. */
    public static final long NOTHING = -1;
}

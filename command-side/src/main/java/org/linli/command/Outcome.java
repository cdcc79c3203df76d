package org.linli.command;

/**
 * What an accepted command led to.
 *
 * @param id the aggregate
 * @param version the sequence number of its last event, the ETag
 * @param repeated true when an earlier try under the same idempotency key had led to it, and nothing was stored now
 * @param position a position of the store that is not before that event: the consistency token
 */
public record Outcome(String id, long version, boolean repeated, long position) {}

package org.linli.query.projection;

/**
 * What came of trying dead letters again.
 *
 * @param settled how many are folded now
 * @param left how many the projection still has
 */
public record Retried(int settled, int left) {}

package org.linli.query.projection;

/** Why a projection does not go on; it tries again by itself. */
public enum Standstill {
    /** It has as many dead letters as it may, and one more would be needed. */
    DEAD_LETTERS_FULL,
    /** The storage failed, or an event cannot be read, so that nobody knows whom it concerns. */
    FAILING
}

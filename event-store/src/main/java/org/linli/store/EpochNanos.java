package org.linli.store;

import java.time.Instant;

/** Instants as the nanoseconds since 1970 that the file holds: exact, from the year 1677 to 2262. */
final class EpochNanos {

    private static final long PER_SECOND = 1_000_000_000L;

    private EpochNanos() {}

    /** Fails with an ArithmeticException outside the range. */
    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}

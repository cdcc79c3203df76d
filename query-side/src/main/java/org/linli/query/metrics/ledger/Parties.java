package org.linli.query.metrics.ledger;

import java.util.stream.IntStream;

/** Who takes part, as of an instant. */
public interface Parties {
    Party party(int number);

    /** A person who is still a member. */
    boolean isLiving(int party);

    /** Living persons who are registered. */
    IntStream registered();

    /** In milliseconds since 1970. */
    long asOf();
}

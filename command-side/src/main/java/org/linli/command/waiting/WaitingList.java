package org.linli.command.waiting;

import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Line;

/** Who waits for a listing. */
public sealed interface WaitingList {
    /** Nobody ever waited. */
    record Unasked() implements WaitingList {}

    /**
     * Somebody waits, or did.
     *
     * @param community of the listing
     */
    record Asked(PlaceId community, Line line) implements WaitingList {}

    /** Who waits now, and whose turn it is. */
    default Line now() {
        return this instanceof Asked asked ? asked.line() : Line.EMPTY;
    }
}

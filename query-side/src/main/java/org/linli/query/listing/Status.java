package org.linli.query.listing;

import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;

/** What the public sees of how far a listing or an exchange has come. */
public enum Status {
    /** A listing with a unit to have. */
    OPEN,
    /** A listing all of whose units are kept for exchanges. */
    RESERVED,
    /** An exchange that both sides want. */
    UNDER_WAY,
    /** A listing all of whose units are used up; an exchange that counts. */
    DONE,
    /** A listing that was closed before its time. */
    WITHDRAWN,
    /** A listing whose time ran out. */
    EXPIRED,
    /** An exchange that counts for nothing. */
    CANCELLED;

    /** The status of a listing after an event. */
    public static Status of(Status before, ListingEvent event, Units units) {
        return switch (event) {
            case ListingWithdrawn _ -> WITHDRAWN;
            case ListingExpired _ -> EXPIRED;
            case ListingPublished _ -> OPEN;
            case ListingRevised _, ListingReserved _, ListingReleased _, ListingUsed _ ->
                before == WITHDRAWN || before == EXPIRED ? before : units.status();
        };
    }
}

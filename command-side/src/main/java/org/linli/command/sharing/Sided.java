package org.linli.command.sharing;

import org.linli.command.Refusal;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.web.RejectedException;

/** Ids in the addresses of offers and of requests: each stands only below the collection of its own side. */
public final class Sided {
    private Sided() {}

    /** The id, which is of this side. Throws {@link RejectedException} for one of the other: nothing is there. */
    public static ListingId only(Side side, ListingId id) {
        if (id.side() != side) {
            throw new RejectedException(new Refusal.Unknown());
        }
        return id;
    }
}

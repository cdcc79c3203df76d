package org.linli.query.listing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;

/**
 * What a listing has to give or to get.
 *
 * @param quantity in all; null: unlimited
 * @param reserved kept for exchanges under way
 * @param used gone
 */
public record Units(@Nullable Integer quantity, int reserved, int used) {
    public static final Units NONE = new Units(0, 0, 0);

    public Units after(ListingEvent event) {
        return switch (event) {
            case ListingPublished published -> new Units(published.terms().quantity(), 0, 0);
            case ListingRevised revised -> new Units(revised.terms().quantity(), reserved, used);
            case ListingReserved _ -> new Units(quantity, reserved + 1, used);
            case ListingReleased _ -> new Units(quantity, reserved - 1, used);
            case ListingUsed _ -> new Units(quantity, reserved - 1, used + 1);
            case ListingWithdrawn _, ListingExpired _ -> this;
        };
    }

    /** True while one more exchange can have a unit. */
    public boolean free() {
        return quantity == null || reserved + used < quantity;
    }

    Status status() {
        if (quantity != null && used >= quantity) {
            return Status.DONE;
        }
        return free() ? Status.OPEN : Status.RESERVED;
    }
}

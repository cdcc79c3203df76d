package org.linli.query.campaign;

import org.linli.kernel.places.PlaceId;

/**
 * What the campaigns of a community collected and paid in a month of Asia/Shanghai.
 *
 * @param month for example {@code 2026-11}
 * @param gifts how many gifts and sales of money were booked
 */
public record GivingMonth(PlaceId community, String month, long gifts, Sums sums) {
    GivingMonth booked(long fen) {
        return new GivingMonth(community, month, gifts + 1, sums.booked(fen));
    }

    GivingMonth with(Sums other) {
        return new GivingMonth(community, month, gifts, other);
    }
}

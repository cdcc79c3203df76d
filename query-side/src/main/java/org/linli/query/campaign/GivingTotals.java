package org.linli.query.campaign;

import org.linli.kernel.places.PlaceId;

/**
 * What the campaigns of a place and its sub-places collected and paid in a month.
 *
 * @param gifts how many gifts and sales of money were booked
 * @param communities in how many communities anything happened
 * @param sums in fen
 */
public record GivingTotals(PlaceId place, String month, long gifts, int communities, Sums sums) {
    GivingTotals and(GivingMonth other) {
        return new GivingTotals(place, month, gifts + other.gifts(), communities + 1, sums.and(other.sums()));
    }
}

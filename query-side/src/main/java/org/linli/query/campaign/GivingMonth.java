package org.linli.query.campaign;

import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.places.PlaceId;

/**
 * What the campaigns of a community collected and paid in a month of Asia/Shanghai.
 *
 * @param month for example {@code 2026-11}
 * @param gifts how many gifts and sales of money were booked
 */
public record GivingMonth(PlaceId community, String month, long gifts, Sums sums) {
    GivingMonth after(CampaignEvent event) {
        return new GivingMonth(community, month, event instanceof FundsBooked ? gifts + 1 : gifts, sums.after(event));
    }
}

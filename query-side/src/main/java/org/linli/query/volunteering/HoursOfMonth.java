package org.linli.query.volunteering;

import org.linli.kernel.places.PlaceId;

/**
 * What counts of volunteering in a community in a month.
 *
 * @param month such as 2026-05, in Asia/Shanghai
 * @param services how many were attested or approved, those corrected to none included
 * @param minutes that were recorded in time
 * @param backfilled minutes that were entered later, unweighed
 */
public record HoursOfMonth(PlaceId community, String month, long services, long minutes, long backfilled) {

    HoursOfMonth with(int more, long change, boolean late) {
        return new HoursOfMonth(
                community,
                month,
                services + more,
                late ? minutes : minutes + change,
                late ? backfilled + change : backfilled);
    }
}

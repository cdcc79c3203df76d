package org.linli.query.house;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.places.PlaceId;
import org.linli.query.places.PlacePage;

/**
 * A sharing house in a list.
 *
 * @param name in the reader's language
 * @param nextFree the next free time; null if there is none within 60 days, or the house is not open
 */
public record HouseRow(
        HouseId id,
        PlaceId community,
        String name,
        HouseStatus status,
        int capacity,
        @Nullable Stretch nextFree) {
    static HouseRow of(HouseStory house, Locale locale, Instant now) {
        return new HouseRow(
                house.id(),
                house.community(),
                PlacePage.in(locale, house.name()),
                house.status(),
                house.capacity(),
                FreeTimes.next(house, now));
    }
}

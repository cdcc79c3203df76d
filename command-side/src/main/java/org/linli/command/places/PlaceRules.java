package org.linli.command.places;

import java.time.Duration;
import java.time.LocalDate;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context. What the interface describes as the most can only be lowered.
 *
 * @param mostResidents the largest count
 * @param firstCensus the earliest day of a count
 * @param longestName characters of a name
 * @param longestSource characters of a count's source
 * @param longestBooking how long a sharing house may be booked for
 * @param furthestBooking how far ahead a booking may begin
 * @param mostInHouse the largest capacity of a sharing house
 */
public record PlaceRules(
        @DefaultValue("100000000") long mostResidents,
        @DefaultValue("1949-10-01") LocalDate firstCensus,
        @DefaultValue("100") int longestName,
        @DefaultValue("200") int longestSource,
        @DefaultValue("4h") Duration longestBooking,
        @DefaultValue("60d") Duration furthestBooking,
        @DefaultValue("500") int mostInHouse) {
    public PlaceRules {
        Setting.between("most-residents", mostResidents, 1L, 100_000_000L);
        Setting.between("longest-name", longestName, 1, 100);
        Setting.between("longest-source", longestSource, 1, 200);
        Setting.between("longest-booking", longestBooking, Duration.ofMinutes(15), Duration.ofDays(1));
        Setting.between("furthest-booking", furthestBooking, Duration.ofDays(1), Duration.ofDays(366));
        Setting.between("most-in-house", mostInHouse, 1, 500);
    }
}

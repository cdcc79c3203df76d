package org.linli.query.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.StandardItem;
import org.linli.kernel.places.SuspensionReason;
import org.linli.query.places.DayPage;
import org.linli.query.places.PlacePage;

/**
 * A sharing house on a day, as one reader sees it.
 *
 * @param name in the reader's language
 * @param reason why it is suspended; null while it is not
 * @param closed days on which it is closed although its week says otherwise
 * @param inspection the latest; null before the first
 * @param free what may be booked on the day
 * @param taken what is booked on the day; who booked is there for the booker, the keeper and the committee's staff
 */
public record HousePage(
        HouseId id,
        PlaceId community,
        String name,
        LocalText names,
        HouseStatus status,
        @Nullable SuspensionReason reason,
        MemberId keeper,
        int capacity,
        List<DayPage> week,
        List<LocalDate> closed,
        @Nullable InspectionPage inspection,
        LocalDate day,
        List<Stretch> free,
        List<Taken> taken) {

    /** What an inspection found, in the reader's language; {@code sound}: every critical item passed. */
    public record InspectionPage(int standard, Instant at, boolean sound, List<FindingPage> findings) {}

    /** What was found about one item. */
    public record FindingPage(String item, String text, boolean critical, boolean passed) {}

    /** A booked time. */
    public record Taken(
            Instant from,
            Instant to,
            @Nullable BookingId booking,
            @Nullable MemberId by,
            @Nullable Integer persons) {}

    /** Who reads, on which day and now. */
    record Reader(MemberId member, boolean runsTheHouse, Locale locale, LocalDate day, Instant now) {
        Taken see(HouseStory.Slot slot) {
            return runsTheHouse || slot.by().equals(member)
                    ? new Taken(slot.from(), slot.to(), slot.booking(), slot.by(), slot.persons())
                    : new Taken(slot.from(), slot.to(), null, null, null);
        }
    }

    static HousePage of(HouseStory house, @Nullable StandardVersion standard, Reader reader) {
        return new HousePage(
                house.id(),
                house.community(),
                PlacePage.in(reader.locale(), house.name()),
                house.name(),
                house.status(),
                house.reason(),
                house.keeper(),
                house.capacity(),
                DayPage.of(house.hours().week()),
                house.hours().closed(),
                inspection(house.inspection(), standard, reader.locale()),
                reader.day(),
                FreeTimes.on(house, reader.day(), reader.now()),
                house.slots().stream()
                        .filter(slot -> LocalDate.ofInstant(slot.from(), OpeningHours.ZONE)
                                .equals(reader.day()))
                        .sorted(Comparator.comparing(HouseStory.Slot::from))
                        .map(reader::see)
                        .toList());
    }

    private static @Nullable InspectionPage inspection(
            HouseStory.@Nullable Inspection inspection, @Nullable StandardVersion standard, Locale locale) {
        if (inspection == null) {
            return null;
        }
        List<StandardItem> items = standard == null ? List.of() : standard.items();
        return new InspectionPage(
                inspection.standard(),
                inspection.at(),
                inspection.sound(),
                inspection.findings().stream()
                        .map(finding -> finding(finding, items, locale))
                        .toList());
    }

    private static FindingPage finding(Finding finding, List<StandardItem> items, Locale locale) {
        return items.stream()
                .filter(item -> item.code().equals(finding.item()))
                .findFirst()
                .map(item -> new FindingPage(
                        item.code(), PlacePage.in(locale, item.text()), item.critical(), finding.passed()))
                .orElseGet(() -> new FindingPage(finding.item(), finding.item(), false, finding.passed()));
    }
}

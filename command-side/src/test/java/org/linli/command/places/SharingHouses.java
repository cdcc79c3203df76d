package org.linli.command.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.HOUSE_KEEPER;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.places.HouseCommand.BookHouse;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseHoursSet;
import org.linli.kernel.places.HouseEvent.HouseInspected;
import org.linli.kernel.places.HouseEvent.HouseOpened;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.StandardItem;

/** Words for tests about sharing houses. Ben keeps the house, Dan works for the committee; it is Sunday, 10 o'clock in Shanghai. */
final class SharingHouses {
    static final HouseId HOUSE = HouseId.of("house".getBytes(UTF_8));
    static final LocalText NAME = new LocalText("共享小屋", "Sharing house");
    static final int CAPACITY = 12;
    static final List<StandardItem> ITEMS = List.of(
            new StandardItem("fire-safety", new LocalText("消防", "Fire safety"), true),
            new StandardItem("access", new LocalText("无障碍", "Step-free access"), true),
            new StandardItem("plants", new LocalText("绿植", "Plants"), false));
    static final Standard.Current STANDARD = new Standard.Current(1, ITEMS);
    static final List<Finding> ALL_PASSED = findings(true, true, true);

    /** Every day from 9 to 18 o'clock. */
    static final OpeningHours NINE_TO_SIX = new OpeningHours(
            Arrays.stream(DayOfWeek.values())
                    .map(day -> new DayHours(day, 9 * 60, 18 * 60))
                    .toList(),
            List.of());

    static final Acting KEEPER = by(BEN).holding(HOUSE_KEEPER);
    static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);

    private SharingHouses() {}

    static List<Finding> findings(boolean fireSafety, boolean access, boolean plants) {
        return List.of(
                new Finding("fire-safety", fireSafety), new Finding("access", access), new Finding("plants", plants));
    }

    static Scenario<House, HouseCommand, HouseEvent> noHouse() {
        return Scenario.of(new HouseDecider());
    }

    static Scenario<House, HouseCommand, HouseEvent> aHouse() {
        return noHouse().given(new HouseRegistered(HOUSE, XINGFU, NAME, BEN, CAPACITY));
    }

    static Scenario<House, HouseCommand, HouseEvent> anInspectedHouse() {
        return aHouse().given(new HouseHoursSet(HOUSE, NINE_TO_SIX))
                .given(new HouseInspected(HOUSE, 1, ALL_PASSED, true, DAN));
    }

    static Scenario<House, HouseCommand, HouseEvent> anOpenHouse() {
        return anInspectedHouse().given(new HouseOpened(HOUSE, 1));
    }

    static BookingId booking(int number) {
        return BookingId.of(("booking " + number).getBytes(UTF_8));
    }

    /** A time of the Monday after now, in Shanghai. */
    static Instant monday(String time) {
        return Instant.parse("2026-11-02T" + time + ":00+08:00");
    }

    static HouseBooked booked(int number, MemberId member, String from, String to) {
        return new HouseBooked(HOUSE, booking(number), member, "读书会", monday(from), monday(to), 4);
    }

    static BookHouse book(int number, String from, String to) {
        return new BookHouse(HOUSE, booking(number), "读书会", monday(from), monday(to), 4);
    }
}

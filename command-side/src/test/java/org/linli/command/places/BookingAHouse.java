package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.places.SharingHouses.CAPACITY;
import static org.linli.command.places.SharingHouses.HOUSE;
import static org.linli.command.places.SharingHouses.KEEPER;
import static org.linli.command.places.SharingHouses.NINE_TO_SIX;
import static org.linli.command.places.SharingHouses.STAFF;
import static org.linli.command.places.SharingHouses.anInspectedHouse;
import static org.linli.command.places.SharingHouses.anOpenHouse;
import static org.linli.command.places.SharingHouses.book;
import static org.linli.command.places.SharingHouses.booked;
import static org.linli.command.places.SharingHouses.booking;
import static org.linli.command.places.SharingHouses.monday;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.places.HouseCommand.BookHouse;
import org.linli.command.places.HouseCommand.CancelBooking;
import org.linli.command.places.HouseCommand.RecordAttendance;
import org.linli.command.places.HouseCommand.SetHours;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.HouseEvent.BookerAbsent;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseHoursSet;
import org.linli.kernel.places.HouseEvent.HouseUsed;
import org.linli.kernel.places.OpeningHours;

class BookingAHouse {
    private static final OpeningHours FROM_NOON =
            new OpeningHours(List.of(new DayHours(DayOfWeek.MONDAY, 12 * 60, 18 * 60)), List.of());

    private static BookHouse from(Instant from, Duration length) {
        return new BookHouse(HOUSE, booking(1), null, from, from.plus(length), 1);
    }

    @Test
    void a_member_books_an_open_house_within_its_hours() {
        anOpenHouse().when(book(1, "09:00", "11:00"), by(ANA)).leadsTo(booked(1, ANA, "09:00", "11:00"));
        anInspectedHouse()
                .when(book(1, "09:00", "11:00"), by(ANA))
                .isRefusedFor(new HouseRejection.WrongHouseStatus(House.Status.REGISTERED));
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 12:00",
        "09:00, 13:00",
        "10:30, 11:30",
        "09:30, 10:15",
        "11:45, 12:30",
    })
    void no_two_bookings_overlap(String from, String to) {
        anOpenHouse()
                .given(booked(1, BEN, "10:00", "12:00"))
                .when(book(2, from, to), by(ANA))
                .isRefusedFor(new HouseRejection.HouseTaken());
    }

    @ParameterizedTest
    @CsvSource({"09:00, 10:00", "12:00, 13:00"})
    void one_booking_may_begin_when_another_ends(String from, String to) {
        anOpenHouse()
                .given(booked(1, BEN, "10:00", "12:00"))
                .when(book(2, from, to), by(ANA))
                .isAccepted();
    }

    @ParameterizedTest
    @CsvSource({"08:59, 10:00, false", "09:00, 10:00, true", "17:00, 18:00, true", "17:00, 18:01, false"})
    void a_booking_lies_within_the_hours(String from, String to, boolean accepted) {
        var verdict = anOpenHouse().when(book(1, from, to), by(ANA));
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new HouseRejection.OutsideHours());
        }
    }

    @Test
    void a_house_is_closed_on_the_days_that_are_named() {
        OpeningHours closed = new OpeningHours(NINE_TO_SIX.week(), List.of(LocalDate.of(2026, 11, 2)));
        anOpenHouse()
                .given(new HouseHoursSet(HOUSE, closed))
                .when(book(1, "10:00", "11:00"), by(ANA))
                .isRefusedFor(new HouseRejection.OutsideHours());
    }

    @ParameterizedTest
    @CsvSource({"0, 60, false", "1, 60, true", "60, 14, false", "60, 15, true", "60, 240, true", "60, 241, false"})
    void a_booking_is_ahead_and_from_15_minutes_to_4_hours_long(int minutesAhead, int length, boolean accepted) {
        var verdict = anOpenHouse()
                .when(from(NOW.plus(Duration.ofMinutes(minutesAhead)), Duration.ofMinutes(length)), by(ANA));
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new HouseRejection.BookingTimeOutOfRange());
        }
    }

    @Test
    void a_booking_begins_within_60_days() {
        Instant last = NOW.plus(Duration.ofDays(60));
        anOpenHouse().when(from(last, Duration.ofHours(1)), by(ANA)).isAccepted();
        anOpenHouse()
                .when(from(last.plusMillis(1), Duration.ofHours(1)), by(ANA))
                .isRefusedFor(new HouseRejection.BookingTimeOutOfRange());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "12, true", "13, false"})
    void a_booking_is_for_at_most_as_many_as_the_house_takes(int persons, boolean accepted) {
        BookHouse command = new BookHouse(HOUSE, booking(1), null, monday("10:00"), monday("11:00"), persons);
        var verdict = anOpenHouse().when(command, by(ANA));
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new HouseRejection.TooManyPersons(CAPACITY));
        }
    }

    @Test
    void a_purpose_says_something_in_at_most_2000_characters() {
        for (String purpose : List.of(" ", "x".repeat(2_001))) {
            anOpenHouse()
                    .when(new BookHouse(HOUSE, booking(1), purpose, monday("10:00"), monday("11:00"), 1), by(ANA))
                    .isRefusedFor(new HouseRejection.PurposeMalformed());
        }
        anOpenHouse()
                .when(new BookHouse(HOUSE, booking(1), "x".repeat(2_000), monday("10:00"), monday("11:00"), 1), by(ANA))
                .isAccepted();
    }

    @Test
    void the_booker_or_who_runs_the_house_calls_a_booking_off_until_it_begins() {
        var house = anOpenHouse().given(booked(1, ANA, "10:00", "12:00"));
        CancelBooking cancel = new CancelBooking(HOUSE, booking(1));

        house.when(cancel, by(ANA)).leadsTo(new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.BY_BOOKER));
        house.when(cancel, KEEPER).leadsTo(new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.BY_KEEPER));
        house.when(cancel, STAFF).isAccepted();
        house.when(cancel, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
        house.when(cancel, by(ANA).at(monday("10:00").minusMillis(1))).isAccepted();
        house.when(cancel, by(ANA).at(monday("10:00"))).isRefusedFor(new HouseRejection.BookingBegun());
        house.when(new CancelBooking(HOUSE, booking(9)), by(ANA)).isRefusedFor(new HouseRejection.BookingUnknown());
    }

    @Test
    void a_time_that_was_called_off_is_free_again() {
        anOpenHouse()
                .given(booked(1, BEN, "10:00", "12:00"))
                .given(new BookingCancelled(HOUSE, booking(1), BEN, BookingEnd.BY_BOOKER))
                .when(book(2, "10:00", "12:00"), by(ANA))
                .isAccepted();
    }

    @Test
    void new_hours_call_off_the_bookings_ahead_that_lie_outside_them() {
        assertThat(anOpenHouse()
                        .given(booked(1, ANA, "10:00", "11:00"))
                        .given(booked(2, CUI, "12:00", "13:00"))
                        .when(new SetHours(HOUSE, FROM_NOON), KEEPER)
                        .decision())
                .isEqualTo(new Decision.Accepted<>(List.of(
                        new HouseHoursSet(HOUSE, FROM_NOON),
                        new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.HOURS_CHANGED))));
        anOpenHouse().when(new SetHours(HOUSE, FROM_NOON), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @CsvSource({"-1, 60, false", "0, 1, true", "600, 600, false", "0, 1440, true", "0, 1441, false"})
    void hours_begin_before_they_end_within_one_day(int opens, int closes, boolean accepted) {
        OpeningHours hours = new OpeningHours(List.of(new DayHours(DayOfWeek.MONDAY, opens, closes)), List.of());
        var verdict = anOpenHouse().when(new SetHours(HOUSE, hours), KEEPER);
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new PlaceRejection.HoursMalformed());
        }
    }

    @Test
    void hours_of_a_day_do_not_overlap() {
        for (int begins : List.of(720, 719)) {
            OpeningHours hours = new OpeningHours(
                    List.of(new DayHours(DayOfWeek.MONDAY, 540, 720), new DayHours(DayOfWeek.MONDAY, begins, 900)),
                    List.of());
            assertThat(hours.isSound()).isEqualTo(begins == 720);
        }
    }

    @Test
    void attendance_is_not_registration_the_keeper_says_who_came() {
        var house = anOpenHouse().given(booked(1, ANA, "10:00", "12:00"));
        RecordAttendance seven = new RecordAttendance(HOUSE, booking(1), 7);

        house.when(seven, KEEPER.at(monday("10:00"))).leadsTo(new HouseUsed(HOUSE, booking(1), ANA, 7));
        house.when(new RecordAttendance(HOUSE, booking(1), 0), KEEPER.at(monday("12:00")))
                .leadsTo(new BookerAbsent(HOUSE, booking(1), ANA));
        house.when(seven, KEEPER.at(monday("10:00").minusMillis(1))).isRefusedFor(new HouseRejection.BookingAhead());
        house.when(seven, by(ANA).at(monday("10:00"))).isRefusedFor(new Refusal.NotAllowed());
        house.when(new RecordAttendance(HOUSE, booking(1), 13), KEEPER.at(monday("10:00")))
                .isRefusedFor(new HouseRejection.TooManyPersons(CAPACITY));
        house.when(new RecordAttendance(HOUSE, booking(1), -1), KEEPER.at(monday("10:00")))
                .isRefusedFor(new HouseRejection.TooManyPersons(CAPACITY));
    }

    @Test
    void nobody_says_of_themselves_that_they_came() {
        anOpenHouse()
                .given(booked(1, BEN, "10:00", "12:00"))
                .when(new RecordAttendance(HOUSE, booking(1), 2), KEEPER.at(monday("10:00")))
                .isRefusedFor(new HouseRejection.OwnAttendance());
    }

    @Test
    void a_proxy_calls_off_what_the_principal_booked_and_nothing_else() {
        var house = anOpenHouse().given(booked(1, ANA, "10:00", "12:00"));
        CancelBooking cancel = new CancelBooking(HOUSE, booking(1));

        house.when(cancel, by(CUI).onBehalfOf(ANA))
                .leadsTo(new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.BY_BOOKER));
        house.when(cancel, by(CUI).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
        house.when(cancel, by(ANA).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nobody_says_of_the_member_they_act_for_that_they_came() {
        anOpenHouse()
                .given(booked(1, ANA, "10:00", "12:00"))
                .when(
                        new RecordAttendance(HOUSE, booking(1), 2),
                        STAFF.onBehalfOf(ANA).at(monday("10:00")))
                .isRefusedFor(new HouseRejection.OwnAttendance());
    }

    @Test
    void who_came_is_said_once() {
        anOpenHouse()
                .given(booked(1, ANA, "10:00", "12:00"))
                .given(new HouseUsed(HOUSE, booking(1), ANA, 7))
                .when(new RecordAttendance(HOUSE, booking(1), 7), KEEPER.at(monday("12:00")))
                .isRefusedFor(new HouseRejection.BookingUnknown());
    }

    @Test
    void a_booking_is_forgotten_a_week_after_its_end() {
        Instant end = monday("12:00");
        HouseBooked later = booked(2, CUI, "13:00", "14:00");
        var house = anOpenHouse().given(booked(1, ANA, "10:00", "12:00"));

        assertThat(((House.Registered) house.given(later, end.plus(House.KEPT).minusMillis(1))
                                .state())
                        .bookings())
                .hasSize(2);
        assertThat(((House.Registered) house.given(later, end.plus(House.KEPT)).state()).bookings())
                .extracting(House.Booking::id)
                .containsExactly(booking(2));
    }
}

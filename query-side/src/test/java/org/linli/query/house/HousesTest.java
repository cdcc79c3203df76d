package org.linli.query.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.NORTH;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.LocalText;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseEvent.BookerAbsent;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseHoursSet;
import org.linli.kernel.places.HouseEvent.HouseInspected;
import org.linli.kernel.places.HouseEvent.HouseOpened;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseEvent.HouseSuspended;
import org.linli.kernel.places.HouseEvent.HouseUsed;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.places.StandardItem;
import org.linli.kernel.places.SuspensionReason;
import org.linli.query.house.HousePage.Reader;
import org.linli.query.house.HousePage.Taken;
import org.linli.query.views.Projection;

/** What readers see of a sharing house. It is Sunday, 10 o'clock in Shanghai. */
class HousesTest {
    private static final HouseId HOUSE = HouseId.of("house".getBytes(UTF_8));
    private static final BookingId BOOKING = BookingId.of("booking".getBytes(UTF_8));
    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final MemberId KEEPER = MemberId.of("keeper".getBytes(UTF_8));
    private static final OpeningHours HOURS = new OpeningHours(
            Arrays.stream(DayOfWeek.values())
                    .map(day -> new DayHours(day, 540, 1_080))
                    .toList(),
            List.of(MONDAY.plusDays(1)));
    private static final List<DomainEvent> OPENED = List.of(
            new HouseRegistered(HOUSE, NORTH, new LocalText("小屋", "House"), KEEPER, 12),
            new HouseHoursSet(HOUSE, HOURS),
            new HouseInspected(HOUSE, 1, List.of(new Finding("fire-safety", true)), true, BEN),
            new HouseOpened(HOUSE, 1));
    private static final HouseBooked BOOKED = new HouseBooked(HOUSE, BOOKING, ANA, "读书会", at("10:00"), at("12:00"), 4);

    private static Instant at(String time) {
        return Instant.parse("2026-11-02T" + time + ":00+08:00");
    }

    private static <V> @Nullable V after(Projection<V> projection, String id, List<? extends DomainEvent> events) {
        V view = null;
        for (int i = 0; i < events.size(); i++) {
            EventMeta meta = new EventMeta(
                    MemberId.SYSTEM,
                    MemberId.SYSTEM,
                    Channel.SYSTEM,
                    null,
                    NOW,
                    "correlation",
                    "causation",
                    null,
                    null);
            Recorded<?> recorded = new Recorded<>(events.get(i), meta, i, i, NOW, "event-" + i, HOUSE.value());
            if (projection.keys(recorded).contains(id)) {
                view = projection.fold(id, view, recorded);
            }
        }
        return view;
    }

    private static HouseStory house(DomainEvent... more) {
        List<DomainEvent> events = new ArrayList<>(OPENED);
        events.addAll(List.of(more));
        return Objects.requireNonNull(after(new HousesProjection(), HOUSE.value(), events));
    }

    private static @Nullable MyBooking booking(DomainEvent... more) {
        List<DomainEvent> events = new ArrayList<>(OPENED);
        events.addAll(List.of(more));
        return after(new BookingsProjection(), BOOKING.value(), events);
    }

    private static HousePage page(HouseStory house, MemberId reader, boolean runs) {
        StandardVersion standard = new StandardVersion(
                1, List.of(new StandardItem("fire-safety", new LocalText("消防", "Fire safety"), true)));
        return HousePage.of(house, standard, new Reader(reader, runs, Locale.ENGLISH, MONDAY, NOW));
    }

    @Test
    void what_is_booked_is_not_free() {
        assertThat(FreeTimes.on(house(BOOKED), MONDAY, NOW))
                .containsExactly(new Stretch(at("09:00"), at("10:00")), new Stretch(at("12:00"), at("18:00")));
        assertThat(FreeTimes.on(house(), MONDAY, at("11:00"))).containsExactly(new Stretch(at("11:00"), at("18:00")));
        assertThat(FreeTimes.on(house(), MONDAY.plusDays(1), NOW)).isEmpty();
    }

    @Test
    void the_next_free_time_is_the_first_ahead_and_a_closed_house_has_none() {
        assertThat(FreeTimes.next(house(), NOW)).isEqualTo(new Stretch(NOW, Instant.parse("2026-11-01T10:00:00Z")));
        assertThat(FreeTimes.next(house(new HouseSuspended(HOUSE, SuspensionReason.REPAIR)), NOW))
                .isNull();
    }

    @Test
    void who_booked_is_there_for_the_booker_and_who_runs_the_house_only() {
        HouseStory house = house(BOOKED);
        Taken whole = new Taken(at("10:00"), at("12:00"), BOOKING, ANA, 4);
        assertThat(page(house, ANA, false).taken()).containsExactly(whole);
        assertThat(page(house, KEEPER, true).taken()).containsExactly(whole);
        assertThat(page(house, BEN, false).taken())
                .containsExactly(new Taken(at("10:00"), at("12:00"), null, null, null));
    }

    @Test
    void an_inspection_is_told_in_the_words_of_its_standard() {
        HousePage.InspectionPage inspection =
                Objects.requireNonNull(page(house(), ANA, false).inspection());
        assertThat(inspection.findings())
                .containsExactly(new HousePage.FindingPage("fire-safety", "Fire safety", true, true));
        assertThat(inspection.sound()).isTrue();
    }

    @Test
    void a_suspended_house_says_why_and_its_bookings_are_gone() {
        HouseStory house = house(
                BOOKED,
                new HouseSuspended(HOUSE, SuspensionReason.SAFETY),
                new BookingCancelled(HOUSE, BOOKING, ANA, BookingEnd.HOUSE_SUSPENDED));
        assertThat(house.status()).isEqualTo(HouseStatus.SUSPENDED);
        assertThat(house.reason()).isEqualTo(SuspensionReason.SAFETY);
        assertThat(house.slots()).isEmpty();
        assertThat(house(new HouseSuspended(HOUSE, SuspensionReason.SAFETY), new HouseOpened(HOUSE, 1))
                        .reason())
                .isNull();
    }

    @Test
    void a_booker_reads_why_a_booking_was_called_off_and_whether_anybody_came() {
        assertThat(booking(BOOKED)).satisfies(mine -> {
            assertThat(mine).isNotNull();
            assertThat(mine.purpose()).isEqualTo("读书会");
            assertThat(mine.came()).isNull();
        });
        assertThat(booking(BOOKED, new BookingCancelled(HOUSE, BOOKING, ANA, BookingEnd.HOURS_CHANGED)))
                .extracting(MyBooking::calledOff)
                .isEqualTo(BookingEnd.HOURS_CHANGED);
        assertThat(booking(BOOKED, new HouseUsed(HOUSE, BOOKING, ANA, 7)))
                .extracting(MyBooking::came)
                .isEqualTo(7);
        assertThat(booking(BOOKED, new BookerAbsent(HOUSE, BOOKING, ANA)))
                .extracting(MyBooking::came)
                .isEqualTo(0);
    }
}

package org.linli.command.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.places.HouseCommand.BookHouse;
import org.linli.command.places.HouseCommand.CancelBooking;
import org.linli.command.places.HouseCommand.RecordAttendance;
import org.linli.command.places.HouseCommand.SetHours;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a sharing house is open, and who has it when. */
@RestController
@RequestMapping(HousesResource.PATH + "/{id}")
@Tag(name = "Sharing houses")
class HouseBookingsResource {

    @PostMapping("/hours")
    @Operation(
            summary = "Say when the house is open, in Asia/Shanghai",
            description =
                    "Replaces what was said before. Bookings ahead that lie outside the new hours are called off.")
    ResponseEntity<Receipt> hours(Attempt attempt, @PathVariable HouseId id, @Valid @RequestBody Hours body) {
        List<DayHours> week = body.week().stream().map(WeekHours::toHours).toList();
        return attempt.record(new SetHours(id, new OpeningHours(week, body.closed())));
    }

    @PostMapping("/bookings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Book the house for a time within its hours that nobody else has")
    ResponseEntity<Booked> book(Attempt attempt, @PathVariable HouseId id, @Valid @RequestBody Wish body) {
        BookingId booking = BookingId.of(attempt.seed());
        ResponseEntity<Receipt> receipt =
                attempt.record(new BookHouse(id, booking, body.purpose(), body.from(), body.to(), body.persons()));
        return ResponseEntity.created(URI.create(HousesResource.PATH + "/" + id))
                .headers(receipt.getHeaders())
                .body(Booked.of(booking, receipt.getBody()));
    }

    @PostMapping("/bookings/{booking}/cancellations")
    @Operation(summary = "Call a booking off before it begins, as the booker or as who runs the house")
    ResponseEntity<Receipt> cancel(Attempt attempt, @PathVariable HouseId id, @PathVariable BookingId booking) {
        return attempt.record(new CancelBooking(id, booking));
    }

    @PostMapping("/bookings/{booking}/attendances")
    @Operation(summary = "Say, as who runs the house, how many came; 0: nobody")
    ResponseEntity<Receipt> attendance(
            Attempt attempt,
            @PathVariable HouseId id,
            @PathVariable BookingId booking,
            @Valid @RequestBody Attendance body) {
        return attempt.record(new RecordAttendance(id, booking, body.persons()));
    }

    record Hours(
            @NotNull @Size(max = 21) List<@Valid WeekHours> week,

            @NotNull @Size(max = 100) List<@NotNull LocalDate> closed) {}

    record Wish(
            @Multiline @Size(min = 1, max = 2000) @Schema(example = "读书会") @Nullable
            String purpose,

            @NotNull Instant from,

            @NotNull Instant to,

            @NotNull @Min(1) @Max(500) @Schema(example = "8")
            Integer persons) {}

    record Attendance(
            @NotNull @Min(0) @Max(500) @Schema(example = "7")
            Integer persons) {}

    /**
     * What an accepted booking is answered with.
     *
     * @param id the house
     * @param version of the house
     */
    record Booked(HouseId id, long version, BookingId booking) {
        static Booked of(BookingId booking, @Nullable Receipt receipt) {
            if (receipt == null) {
                throw new IllegalStateException("an accepted command has a receipt");
            }
            return new Booked(new HouseId(receipt.id()), receipt.version(), booking);
        }
    }
}

package org.linli.query.house;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.house.HousePage.Reader;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sharing houses, their standard, and one's own bookings. */
@RestController
@ReadFor(ReadPurpose.HOUSE)
@RequestMapping("/api/v1")
public class HousesResource {
    private static final Projection<HouseStory> HOUSES = new HousesProjection();
    private static final Projection<StandardVersion> STANDARDS = new StandardsProjection();
    private static final Projection<MyBooking> BOOKINGS = new BookingsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;
    private final InstantSource clock;

    public HousesResource(ViewStore views, Places places, Standings standings, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/houses")
    @ReadsView({HousesProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "List the sharing houses of a place and its sub-places, with their next free time",
            description = "Of every status, or of one. The newest first.")
    public ResponseEntity<org.linli.web.Page<HouseRow>> houses(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @RequestParam @Nullable HouseStatus status,
            PageRequest page,
            Locale locale) {
        List<String> keys = places.communitiesOf(place).stream()
                .map(community -> HousesProjection.key(community, status))
                .toList();
        Page<HouseStory> found =
                views.find(HOUSES, HousesProjection.BY_COMMUNITY, keys, house -> true, Paged.after(page), page.limit());
        Instant now = clock.instant();
        return Paged.reply(page, found, house -> HouseRow.of(house, locale, now));
    }

    @GetMapping("/houses/{id}")
    @ReadsView({HousesProjection.NAME, StandardsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read a sharing house: hours, last inspection, and what is free and taken on a day",
            description =
                    "Without a day: today, in Asia/Shanghai. Who booked is there for the booker, the keeper and the"
                            + " committee's staff.")
    public ResponseEntity<HousePage> house(
            @Parameter(example = "house-00000000000000000000000001") @PathVariable HouseId id,
            @RequestParam @Nullable LocalDate day,
            Actor actor,
            Locale locale) {
        HouseStory house = views.get(HOUSES, id.value());
        if (house == null) {
            throw ProblemException.notFound();
        }
        Instant now = clock.instant();
        LocalDate shown = day == null ? LocalDate.ofInstant(now, OpeningHours.ZONE) : day;
        HouseStory.Inspection inspection = house.inspection();
        StandardVersion standard =
                inspection == null ? null : views.get(STANDARDS, StandardVersion.id(inspection.standard()));
        Reader reader = new Reader(actor.id(), runs(actor.id(), house), locale, shown, now);
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .eTag(Etags.of(house.version()))
                .body(HousePage.of(house, standard, reader));
    }

    private boolean runs(MemberId reader, HouseStory house) {
        return standings.holds(reader, Role.COMMITTEE_STAFF, house.community())
                || (reader.equals(house.keeper()) && standings.holds(reader, Role.HOUSE_KEEPER, house.community()));
    }

    @GetMapping("/house-standards")
    @ReadsView(StandardsProjection.NAME)
    @Operation(summary = "Read the standard of sharing houses", description = "Every version, the current one first.")
    public ResponseEntity<org.linli.web.Page<StandardVersion>> standards(PageRequest page) {
        Page<StandardVersion> found = views.find(
                STANDARDS,
                StandardsProjection.ALL,
                Set.of(StandardsProjection.ALL),
                version -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found);
    }

    @GetMapping("/members/me/bookings")
    @ReadsView(BookingsProjection.NAME)
    @Operation(
            summary = "Read one's own bookings of sharing houses",
            description = "The latest begin first; with why one was called off and whether one came.")
    public ResponseEntity<org.linli.web.Page<MyBooking>> mine(Actor actor, PageRequest page) {
        Page<MyBooking> found = views.find(
                BOOKINGS,
                BookingsProjection.BY_BOOKER,
                Set.of(actor.id().value()),
                booking -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found);
    }
}

package org.linli.query.unmet;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemException.ParameterFault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests without help, the soonest to run out first. */
@RestController
@RequestMapping("/api/v1")
public class UnmetResource {
    private static final Projection<UnmetNeed> UNMET = new UnmetProjection();
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ViewStore views;
    private final Places places;
    private final InstantSource clock;

    public UnmetResource(ViewStore views, Places places, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/needs/unmet")
    @ReadsView({UnmetProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See the requests of a place and its sub-places that nobody helps with yet, soonest expiry first")
    public ResponseEntity<org.linli.web.Page<UnmetPage>> unmet(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "P7D", description = "that run out within this time, up to P366D")
                    @RequestParam(defaultValue = "P366D")
                    Duration within,
            @Parameter(description = "true: only those without any proposal") @RequestParam(defaultValue = "false")
                    boolean unanswered,
            PageRequest page) {
        if (within.isNegative() || within.compareTo(LONGEST) > 0) {
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER, List.of(new ParameterFault("within", FaultCode.OUT_OF_RANGE)));
        }
        Instant now = clock.instant();
        Page<UnmetNeed> found = views.find(
                UNMET,
                UnmetProjection.BY_COMMUNITY,
                keys(places.communitiesOf(place), unanswered),
                need -> true,
                requireNonNullElse(Paged.after(page), from(now)),
                page.limit());
        return reply(page, found, now.plus(within));
    }

    /** Before the first need that has not run out: one that did waits for its event and is of no use here. */
    private static Cursor from(Instant now) {
        return new Cursor(-now.toEpochMilli(), "");
    }

    private static Set<String> keys(Set<String> communities, boolean unanswered) {
        return communities.stream()
                .flatMap(community -> Stream.of(true, unanswered).map(key -> UnmetProjection.key(community, key)))
                .collect(Collectors.toSet());
    }

    /** Needs come in the order of their expiry, so the first one beyond the time is the end. */
    private static ResponseEntity<org.linli.web.Page<UnmetPage>> reply(
            PageRequest page, Page<UnmetNeed> found, Instant until) {
        List<UnmetPage> rows = found.items().stream()
                .takeWhile(need -> !need.expires().isAfter(until))
                .map(UnmetPage::of)
                .toList();
        boolean isCut = rows.size() < found.items().size();
        return Paged.reply(page, rows, isCut ? null : Paged.key(found.next()));
    }
}

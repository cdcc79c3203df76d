package org.linli.query.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.mypage.MyStanding;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadAudit;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Csv;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemReply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a member or in a place, the latest first: for the member and for who reviews there. */
@RestController
@ReadFor(ReadPurpose.TRAIL_REVIEW)
@RequestMapping("/api/v1/trails")
public class TrailsResource {
    private static final String EVENT = "sharing.listing-published";
    private static final int LONGEST_NAME = 80;

    private final Trails trails;
    private final Places places;
    private final Standings standings;
    private final ReadAudit audit;

    public TrailsResource(ViewStore views, Places places, Standings standings, ReadAudit audit) {
        this.trails = new Trails(views, Trails.MOST);
        this.places = places;
        this.standings = standings;
        this.audit = audit;
    }

    @GetMapping("/members/{id}")
    @ReadsView({TrailProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read everything that happened to a member or by their hand, the latest first",
            description =
                    "For the member, and for auditors, committee staff and, for party members, organisation reviewers of"
                            + " their community. Nobody else learns whether there is one. As text/csv: all of it at once.")
    public ResponseEntity<org.linli.web.Page<TrailLine>> member(
            @Parameter(example = "member-00000000000000000000000001") @PathVariable MemberId id,
            @Parameter(description = "that happened then or later") @RequestParam @Nullable Instant from,
            @Parameter(description = "that happened before") @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Channel channel,
            @Parameter(example = EVENT) @RequestParam @Size(max = LONGEST_NAME) @Nullable String event,
            @Parameter(description = "true: only what somebody else did") @RequestParam(defaultValue = "false")
                    boolean byOthers,
            Actor actor,
            PageRequest page,
            HttpServletRequest request) {
        TrailFilter filter = new TrailFilter(from, to, channel, event, byOthers ? id : null);
        return trails.page(Set.of(id.value()), filter, ofMember(id, actor.id()), page, ProblemReply.language(request));
    }

    /** The same as a file. */
    @GetMapping(path = "/members/{id}", produces = Csv.TYPE)
    @ReadsView({TrailProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(hidden = true)
    public void memberAsCsv(
            @PathVariable MemberId id,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Size(max = LONGEST_NAME) @Nullable String event,
            @RequestParam(defaultValue = "false") boolean byOthers,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        TrailFilter filter = new TrailFilter(from, to, channel, event, byOthers ? id : null);
        trails.export(Set.of(id.value()), filter, ofMember(id, actor.id()), request, response, audit);
    }

    @GetMapping("/places/{id}")
    @ReadsView({TrailProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read everything that happened in a place and its sub-places, the latest first",
            description =
                    "For auditors and committee staff there; for organisation reviewers what party members took part in."
                            + " As text/csv: all of it at once.")
    public ResponseEntity<org.linli.web.Page<TrailLine>> place(
            @Parameter(example = "place-00000000000000000000000001") @PathVariable PlaceId id,
            @Parameter(description = "that happened then or later") @RequestParam @Nullable Instant from,
            @Parameter(description = "that happened before") @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Channel channel,
            @Parameter(example = EVENT) @RequestParam @Size(max = LONGEST_NAME) @Nullable String event,
            Actor actor,
            PageRequest page,
            HttpServletRequest request) {
        Sight sight = ofPlace(id, actor.id());
        TrailFilter filter = new TrailFilter(from, to, channel, event, null);
        return trails.page(places.andWithin(id), filter, sight, page, ProblemReply.language(request));
    }

    /** The same as a file. */
    @GetMapping(path = "/places/{id}", produces = Csv.TYPE)
    @ReadsView({TrailProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(hidden = true)
    public void placeAsCsv(
            @PathVariable PlaceId id,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Size(max = LONGEST_NAME) @Nullable String event,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sight sight = ofPlace(id, actor.id());
        TrailFilter filter = new TrailFilter(from, to, channel, event, null);
        trails.export(places.andWithin(id), filter, sight, request, response, audit);
    }

    /** The trail of a member or a place, whichever the id is of, for readers who do not come over HTTP. */
    public ResponseEntity<org.linli.web.Page<TrailLine>> trail(
            String id, MemberId reader, PageRequest page, Language language) {
        TrailFilter all = new TrailFilter(null, null, null, null, null);
        if (id.startsWith("place-")) {
            PlaceId place = new PlaceId(id);
            Sight sight = ofPlace(place, reader);
            return trails.page(places.andWithin(place), all, sight, page, language);
        }
        MemberId member = new MemberId(id);
        return trails.page(Set.of(id), all, ofMember(member, reader), page, language);
    }

    /** An unknown member and one whom the reader may not review are answered alike. */
    private Sight ofMember(MemberId id, MemberId reader) {
        if (id.equals(reader)) {
            return Sight.own(reader, standings, places);
        }
        MyStanding standing = standings.of(id);
        Sight sight = standing == null || standing.community() == null
                ? null
                : Sight.in(standing.community(), reader, standings, places);
        if (sight == null || !sight.coversMember(id)) {
            throw ProblemException.notFound();
        }
        return sight;
    }

    private Sight ofPlace(PlaceId id, MemberId reader) {
        Sight sight = Sight.in(id, reader, standings, places);
        if (sight == null) {
            throw new RejectedException(new NotYourTrail());
        }
        return sight;
    }
}

package org.linli.query.anomalies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.contact.Contacts;
import org.linli.query.disputes.NotYourPlace;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of volunteering that should be looked at, for who reviews a place. */
@RestController
@ReadFor(ReadPurpose.VOLUNTEERING)
@RequestMapping("/api/v1/volunteer-anomalies")
@Tag(name = "Volunteering")
public class AnomaliesResource {
    private static final Set<Role> REVIEWERS = Set.of(Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER);

    private final ViewStore views;
    private final Places places;
    private final Standings standings;
    private final Contacts contacts;
    private final Projection<Anomaly> anomalies;

    public AnomaliesResource(
            ViewStore views, Places places, Standings standings, Contacts contacts, Threshold threshold) {
        this.views = views;
        this.places = places;
        this.standings = standings;
        this.contacts = contacts;
        this.anomalies = new AnomaliesProjection(threshold);
    }

    @GetMapping
    @ReadsView({AnomaliesProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "See, as who reviews a place, which records of volunteering should be looked at, the latest first",
            description =
                    "Many words of one person in one night, or more of a volunteer's day than is usual; each word names its"
                            + " event. Who shares a household is not stored: the answer is no-source.")
    public ResponseEntity<org.linli.web.Page<AnomalyPage>> anomalies(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "LATE_NIGHT") @RequestParam Suspicion kind,
            Actor actor,
            PageRequest page) {
        Set<String> communities = places.communitiesOf(place);
        if (!standings.holds(actor.id(), REVIEWERS, place)) {
            throw new RejectedException(new NotYourPlace());
        }
        if (kind == Suspicion.SAME_HOUSEHOLD) {
            throw new RejectedException(new NoSource());
        }
        Page<Anomaly> found = views.find(
                anomalies,
                AnomaliesProjection.TO_REVIEW,
                communities.stream()
                        .map(community -> AnomaliesProjection.key(kind, community))
                        .collect(Collectors.toSet()),
                anomaly -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found, anomaly -> page(anomaly, communities));
    }

    private AnomalyPage page(Anomaly anomaly, Set<String> communities) {
        return new AnomalyPage(
                anomaly.kind(),
                anomaly.member(),
                contacts.of(anomaly.member()).name(),
                anomaly.day(),
                anomaly.count(),
                anomaly.minutes(),
                anomaly.words().stream()
                        .filter(word -> communities.contains(word.community().value()))
                        .toList());
    }
}

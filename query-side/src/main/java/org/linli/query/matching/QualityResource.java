package org.linli.query.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.matching.ShownList.Taken;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How good the suggestions in a place were. */
@RestController
@RequestMapping("/api/v1")
public class QualityResource {
    private static final int AT_ONCE = 500;

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public QualityResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping("/suggestion-quality")
    @ReadsView({ShownListsProjection.NAME, PlacesProjection.NAME, StandingProjection.NAME})
    @Operation(
            summary = "See how good the suggestions in a place were, by ranker",
            description =
                    "Over the exchanges that were agreed after a list was shown. Figures that few stand behind are null.")
    public ResponseEntity<org.linli.web.Page<SuggestionQuality>> quality(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place, Actor actor) {
        Collection<String> communities = places.communitiesOf(place);
        if (!standings.holds(actor.id(), Set.of(Role.RESEARCHER, Role.OPERATOR), place)) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(new org.linli.web.Page<>(SuggestionQuality.of(taken(communities))));
    }

    private List<Taken> taken(Collection<String> communities) {
        List<Taken> taken = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            Page<ShownList> page = views.find(
                    SuggestionsResource.LISTS, ShownListsProjection.TAKEN, communities, _ -> true, after, AT_ONCE);
            page.items().forEach(list -> taken.addAll(list.taken()));
            after = page.next();
        } while (after != null);
        return taken;
    }
}

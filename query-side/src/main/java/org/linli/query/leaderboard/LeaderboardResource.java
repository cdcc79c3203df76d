package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.leaderboard.HelperRank.Place;
import org.linli.query.leaderboard.HelperRank.Ranked;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The helpers of a place in a month, by rank. */
@RestController
@RequestMapping("/api/v1")
public class LeaderboardResource {
    private final ViewStore views;
    private final Places places;
    private final Weight weight;
    private final Projection<HelperMonth> leaderboard;

    public LeaderboardResource(ViewStore views, Places places, Weight weight) {
        this.views = views;
        this.places = places;
        this.weight = weight;
        this.leaderboard = new LeaderboardProjection(weight);
    }

    @GetMapping("/leaderboards/helpers")
    @ReadsView({LeaderboardProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See who helped most different neighbours in a place in a month",
            description = "Then by confirmed minutes. Ties share a rank.")
    public ResponseEntity<org.linli.web.Page<HelperRank>> helpers(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "2026-05", description = "a month of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$")
                    String month,
            PageRequest page) {
        places.get(place);
        Page<HelperMonth> found = views.find(
                leaderboard,
                LeaderboardProjection.BY_SCORE,
                Set.of(LeaderboardProjection.board(place, month)),
                row -> true,
                Paged.after(page),
                page.limit());
        Ranked ranked = HelperRank.after(placeAfter(page), found.items(), weight);
        return Paged.reply(page, ranked.ranks(), key(found.next(), ranked.end()));
    }

    /** The cursor carries the last rank along, so that a page goes on where the one before ended. */
    private static @Nullable List<String> key(@Nullable Cursor next, Place end) {
        return next == null
                ? null
                : List.of(Long.toString(next.order()), next.id(), Long.toString(end.rows()), Long.toString(end.rank()));
    }

    private static Place placeAfter(PageRequest page) {
        List<String> key = page.after();
        return key.isEmpty()
                ? Place.TOP
                : new Place(Long.parseLong(key.get(2)), Long.parseLong(key.get(3)), Long.parseLong(key.get(0)));
    }
}

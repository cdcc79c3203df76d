package org.linli.query.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Reason;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Suggestion;
import org.linli.query.Paged;
import org.linli.query.listing.ListingStory;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last list of suggestions for a listing, as it was stored when it was asked for, with the reasons in the reader's language. */
@RestController
@RequestMapping("/api/v1")
public class SuggestionsResource {
    static final Projection<ShownList> LISTS = new ShownListsProjection();

    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();

    private final ViewStore views;
    private final Standings standings;

    public SuggestionsResource(ViewStore views, Standings standings) {
        this.views = views;
        this.standings = standings;
    }

    @GetMapping("/offers/{id}/suggestions")
    @ReadsView({ShownListsProjection.NAME, ListingsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read which requests an offer answers best, as last asked for, and why",
            description = "404 until suggestions were asked for with POST.")
    public ResponseEntity<SuggestionsPage> forOffer(
            @Parameter(example = "offer-00000000000000000000000001") @PathVariable ListingId id,
            Actor actor,
            Locale locale) {
        return page(id, Side.OFFER, actor, locale);
    }

    @GetMapping("/requests/{id}/suggestions")
    @ReadsView({ShownListsProjection.NAME, ListingsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read which offers answer a request best, as last asked for, and why",
            description = "404 until suggestions were asked for with POST.")
    public ResponseEntity<SuggestionsPage> forRequest(
            @Parameter(example = "request-00000000000000000000000001") @PathVariable ListingId id,
            Actor actor,
            Locale locale) {
        return page(id, Side.REQUEST, actor, locale);
    }

    private ResponseEntity<SuggestionsPage> page(ListingId id, Side side, Actor actor, Locale locale) {
        ShownList list = id.side() == side ? views.get(LISTS, id.value()) : null;
        if (list == null) {
            throw ProblemException.notFound();
        }
        if (!list.owner().equals(actor.id()) && !standings.holds(actor.id(), Role.COMMITTEE_STAFF, list.community())) {
            throw new RejectedException(new NotYourSuggestions());
        }
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(Etags.of(list.version()))
                .body(page(list, locale));
    }

    private SuggestionsPage page(ShownList list, Locale locale) {
        Map<String, ListingStory> listings = views.getAll(
                LISTINGS,
                list.ranked().stream().map(row -> row.listing().value()).toList());
        return new SuggestionsPage(
                list.listing(),
                list.ranker(),
                list.shown(),
                list.version(),
                list.ranked().stream()
                        .flatMap(row -> item(row, listings, locale))
                        .toList());
    }

    private static Stream<SuggestionsPage.Item> item(
            Suggestion row, Map<String, ListingStory> listings, Locale locale) {
        ListingStory story = listings.get(row.listing().value());
        List<SuggestionsPage.Why> why =
                row.reasons().stream().map(reason -> why(reason, locale)).toList();
        return story == null
                ? Stream.empty()
                : Stream.of(
                        new SuggestionsPage.Item(story.id(), story.community(), story.terms(), story.status(), why));
    }

    private static SuggestionsPage.Why why(Reason reason, Locale locale) {
        LocalText words = ReasonWords.of(reason);
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new SuggestionsPage.Why(reason, chinese ? words.zh() : words.en());
    }
}

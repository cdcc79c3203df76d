package org.linli.query.items;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.query.Paged;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is lent in a place and everything in it. */
@RestController
@RequestMapping("/api/v1/items")
public class ItemsResource {
    private static final Projection<ItemStory> ITEMS = new ItemsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public ItemsResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping
    @ReadsView({ItemsProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read what is lent in a place and its sub-places, newest first",
            description = "Without availability everything that is lent, free or not.")
    public ResponseEntity<org.linli.web.Page<ItemRow>> items(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "goods.tools", description = "narrower ones included")
                    @RequestParam
                    @Size(max = 40)
                    @Nullable
                    String category,
            @RequestParam @Nullable Availability availability,
            PageRequest page) {
        Page<ItemStory> found = views.find(
                ITEMS,
                category == null ? ItemsProjection.BY_AVAILABILITY : ItemsProjection.BY_CATEGORY,
                keys(places.communitiesOf(place), availability, category),
                item -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found, ItemRow::of);
    }

    private static Set<String> keys(
            Collection<String> communities, @Nullable Availability availability, @Nullable String category) {
        List<Availability> which = availability == null
                ? List.of(Availability.FREE, Availability.RESERVED, Availability.OUT)
                : List.of(availability);
        Set<String> keys = communities.stream()
                .flatMap(community -> which.stream().map(each -> ItemsProjection.key(community, each)))
                .collect(Collectors.toSet());
        return category == null
                ? keys
                : keys.stream()
                        .flatMap(key ->
                                Taxonomy.standard().andBelow(category).stream().map(below -> key + ' ' + below))
                        .collect(Collectors.toSet());
    }

    @GetMapping("/{id}")
    @ReadsView({ItemsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read an item and when it is free",
            description =
                    "Who borrows it is for the owner and the keeper; others see their own loans, and when it is taken.")
    public ResponseEntity<ItemPage> item(
            @Parameter(example = "item-00000000000000000000000001") @PathVariable ItemId id, Actor actor) {
        ItemStory story = views.get(ITEMS, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag(Etags.of(story.version()))
                .body(ItemPage.of(story, actor.id(), lends(actor.id(), story)));
    }

    private boolean lends(MemberId reader, ItemStory story) {
        return story.owner().equals(reader)
                || (story.terms().atHouse() && standings.holds(reader, Role.HOUSE_KEEPER, story.community()));
    }
}

package org.linli.query.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.query.Paged;
import org.linli.query.views.Page;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places and categories. */
@RestController
@RequestMapping("/api/v1")
public class PlacesResource {
    private final Places places;
    private final Taxonomy taxonomy;

    public PlacesResource(Places places, Taxonomy taxonomy) {
        this.places = places;
        this.taxonomy = taxonomy;
    }

    @GetMapping("/places")
    @ReadsView(PlacesProjection.NAME)
    @Operation(
            summary = "List the places that lie directly in a place",
            description = "Without a parent: the districts. In the order of their establishment.")
    public ResponseEntity<org.linli.web.Page<PlacePage>> places(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam @Nullable PlaceId parent,
            PageRequest page,
            Locale locale) {
        if (parent != null) {
            places.get(parent);
        }
        Page<PlaceNode> found = places.in(parent, Paged.after(page), page.limit());
        return Paged.reply(page, found, node -> PlacePage.of(node, locale));
    }

    @GetMapping("/categories")
    @Operation(summary = "List the categories", description = "All of them, broader ones before narrower ones.")
    public ResponseEntity<org.linli.web.Page<CategoryPage>> categories(Locale locale) {
        List<CategoryPage> rows = taxonomy.categories().values().stream()
                .map(category -> CategoryPage.of(category, locale))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(new org.linli.web.Page<>(rows));
    }
}

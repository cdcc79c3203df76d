package org.linli.query.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
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

/** Organisations that take part, for every member. */
@RestController
@RequestMapping("/api/v1/organisations")
public class OrganisationsResource {
    private static final Projection<OrganisationStory> ORGANISATIONS = new OrganisationsProjection();

    private final ViewStore views;
    private final Places places;

    public OrganisationsResource(ViewStore views, Places places) {
        this.views = views;
        this.places = places;
    }

    @GetMapping
    @ReadsView({OrganisationsProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "List the organisations that take part in a place and its sub-places",
            description =
                    "Of every kind, or of one. Those that belong there, and those whose report (双报到) a community there"
                            + " took note of; the newest first.")
    public ResponseEntity<org.linli.web.Page<OrganisationRow>> organisations(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @RequestParam @Nullable OrganisationKind kind,
            PageRequest page,
            Locale locale) {
        List<String> keys = places.andWithin(place).stream()
                .map(each -> OrganisationsProjection.key(each, kind))
                .toList();
        Page<OrganisationStory> found = views.find(
                ORGANISATIONS,
                OrganisationsProjection.BY_PLACE,
                keys,
                organisation -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found, organisation -> OrganisationRow.of(organisation, locale));
    }

    @GetMapping("/{id}")
    @ReadsView(OrganisationsProjection.NAME)
    @Operation(
            summary = "Read an organisation: what it is, where it belongs, and whether it takes part",
            description = "Also once it has closed. Who acts for it is not told.")
    public ResponseEntity<OrganisationPage> organisation(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            Locale locale) {
        OrganisationStory organisation = views.get(ORGANISATIONS, id.value());
        if (organisation == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .eTag(Etags.of(organisation.version()))
                .body(OrganisationPage.of(organisation, locale));
    }
}

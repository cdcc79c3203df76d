package org.linli.query.certificates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.CertificateCodes;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.Issuer;
import org.linli.query.Paged;
import org.linli.query.contact.Contacts;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.organisations.OrganisationStory;
import org.linli.query.organisations.OrganisationsProjection;
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
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of hours, for who they were given to and for who issued them. */
@RestController
@ReadFor(ReadPurpose.VOLUNTEERING)
@RequestMapping("/api/v1")
@Tag(name = "Volunteering")
public class CertificatesResource {
    private static final Projection<CertificateStory> CERTIFICATES = new CertificatesProjection();
    private static final Projection<OrganisationStory> ORGANISATIONS = new OrganisationsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;
    private final Contacts contacts;
    private final CertificateCodes codes;
    private final Certificates certificates;

    public CertificatesResource(
            ViewStore views, Places places, Standings standings, Contacts contacts, CertificateCodes codes) {
        this.views = views;
        this.places = places;
        this.standings = standings;
        this.contacts = contacts;
        this.codes = codes;
        this.certificates = new Certificates(views, places, standings);
    }

    @GetMapping("/members/me/certificates")
    @ReadsView({
        CertificatesProjection.NAME,
        OrganisationsProjection.NAME,
        PlacesProjection.NAME,
        StandingProjection.NAME
    })
    @Operation(
            summary = "Read the certificates of one's own hours, the latest first",
            description = "With the code by which anybody one shows it to can check it.")
    public ResponseEntity<org.linli.web.Page<CertificatePage.Own>> mine(Actor actor, PageRequest page, Locale locale) {
        return reply(
                CertificatesProjection.BY_MEMBER,
                actor.id().value(),
                page,
                story -> new CertificatePage.Own(
                        certificates.page(story, locale), codes.of(story.certificates(), story.number())));
    }

    @GetMapping("/organisations/{id}/certificates")
    @ReadsView({
        CertificatesProjection.NAME,
        OrganisationsProjection.NAME,
        PlacesProjection.NAME,
        StandingProjection.NAME
    })
    @Operation(
            summary = "See, as its representative or staff of its place, what an organisation certified, latest first")
    public ResponseEntity<org.linli.web.Page<CertificatePage.Issued>> ofOrganisation(
            @Parameter(example = "organisation-00000000000000000000000001") @PathVariable OrganisationId id,
            Actor actor,
            PageRequest page,
            Locale locale) {
        OrganisationStory organisation = views.get(ORGANISATIONS, id.value());
        if (organisation == null) {
            throw ProblemException.notFound();
        }
        boolean its = standings.represents(actor.id(), id) || isStaff(actor, organisation.place());
        return issued(its, new Issuer(id, organisation.place()), page, locale);
    }

    @GetMapping("/places/{id}/certificates")
    @ReadsView({CertificatesProjection.NAME, PlacesProjection.NAME, StandingProjection.NAME})
    @Operation(summary = "See, as its staff, what the residents' committee of a community certified, the latest first")
    public ResponseEntity<org.linli.web.Page<CertificatePage.Issued>> ofCommittee(
            @Parameter(example = "place-00000000000000000000000001") @PathVariable PlaceId id,
            Actor actor,
            PageRequest page,
            Locale locale) {
        PlaceId community = places.get(id).id();
        return issued(isStaff(actor, community), new Issuer(null, community), page, locale);
    }

    private boolean isStaff(Actor actor, PlaceId place) {
        return standings.holds(actor.id(), Role.COMMITTEE_STAFF, place);
    }

    private ResponseEntity<org.linli.web.Page<CertificatePage.Issued>> issued(
            boolean mayRead, Issuer issuer, PageRequest page, Locale locale) {
        if (!mayRead) {
            throw new RejectedException(new NotYourCertificates());
        }
        String name = certificates.issuerName(issuer, locale);
        return reply(
                CertificatesProjection.BY_ISSUER,
                CertificatesId.of(issuer).value(),
                page,
                story -> new CertificatePage.Issued(
                        certificates.page(story, name),
                        story.member(),
                        contacts.of(story.member()).name()));
    }

    private <T> ResponseEntity<org.linli.web.Page<T>> reply(
            String index, String key, PageRequest page, Function<CertificateStory, T> row) {
        Page<CertificateStory> found =
                views.find(CERTIFICATES, index, Set.of(key), story -> true, Paged.after(page), page.limit());
        return Paged.reply(page, found, row);
    }
}

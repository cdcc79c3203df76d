package org.linli.query.certificates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.volunteering.Issuer;
import org.linli.query.mypage.Standings;
import org.linli.query.organisations.OrganisationStory;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.PlacePage;
import org.linli.query.places.Places;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** Makes pages of certificates: who issued them, and whether there is still somebody whose they are. */
final class Certificates {
    private static final Projection<OrganisationStory> ORGANISATIONS = new OrganisationsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    Certificates(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    CertificatePage page(CertificateStory story, Locale locale) {
        return page(story, issuerName(story.issuer(), locale));
    }

    CertificatePage page(CertificateStory story, @Nullable String issuerName) {
        return CertificatePage.of(story, issuerName, standings.of(story.member()) == null);
    }

    @Nullable
    String issuerName(Issuer issuer, Locale locale) {
        LocalText name = name(issuer);
        return name == null ? null : PlacePage.in(locale, name);
    }

    private @Nullable LocalText name(Issuer issuer) {
        OrganisationId id = issuer.organisation();
        if (id == null) {
            return places.nameOf(issuer.place().value());
        }
        OrganisationStory organisation = views.get(ORGANISATIONS, id.value());
        return organisation == null ? null : organisation.name();
    }
}

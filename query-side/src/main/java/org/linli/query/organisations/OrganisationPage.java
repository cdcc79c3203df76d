package org.linli.query.organisations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;
import org.linli.query.places.PlacePage;

/**
 * An organisation as every member sees it. Who acts for it, and why it is suspended, is for those who may read its trail.
 *
 * @param name in the reader's language
 * @param names in every language
 * @param place where it belongs
 * @param registration its number in a public register; null when it has none
 * @param reports to communities (双报到), the earliest first
 */
public record OrganisationPage(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        LocalText names,
        PlaceId place,
        @Nullable String registration,
        OrganisationStatus status,
        List<OrganisationStory.Report> reports) {
    static OrganisationPage of(OrganisationStory organisation, Locale locale) {
        return new OrganisationPage(
                organisation.id(),
                organisation.kind(),
                PlacePage.in(locale, organisation.name()),
                organisation.name(),
                organisation.place(),
                organisation.registration(),
                organisation.status(),
                organisation.reports());
    }
}

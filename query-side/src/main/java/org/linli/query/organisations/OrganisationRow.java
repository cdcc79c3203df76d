package org.linli.query.organisations;

import java.util.Locale;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;
import org.linli.query.places.PlacePage;

/**
 * An organisation in a list.
 *
 * @param name in the reader's language
 * @param place where it belongs
 */
public record OrganisationRow(
        OrganisationId id, OrganisationKind kind, String name, PlaceId place, OrganisationStatus status) {
    static OrganisationRow of(OrganisationStory organisation, Locale locale) {
        return new OrganisationRow(
                organisation.id(),
                organisation.kind(),
                PlacePage.in(locale, organisation.name()),
                organisation.place(),
                organisation.status());
    }
}

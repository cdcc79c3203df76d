package org.linli.query.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Terms;

/**
 * One listing as every member may see it: neither its owner nor its address.
 *
 * @param mine true when the reader is its owner
 * @param organisation for which it was published; null for somebody themselves
 */
public record ListingPage(
        ListingId id,
        boolean mine,
        @Nullable OrganisationId organisation,
        PlaceId community,
        Terms terms,
        Status status,
        Units units,
        long version,
        List<ListingStory.Step> history) {

    static ListingPage of(ListingStory story, MemberId reader) {
        return new ListingPage(
                story.id(),
                story.owner().equals(reader),
                story.organisation(),
                story.community(),
                story.terms(),
                story.status(),
                story.units(),
                story.version(),
                story.history());
    }
}

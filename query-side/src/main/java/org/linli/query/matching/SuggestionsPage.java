package org.linli.query.matching;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Reason;
import org.linli.kernel.sharing.Terms;
import org.linli.query.listing.Status;

/**
 * What was last suggested for a listing, best first. It names nobody.
 *
 * @param ranker name and version of what ranked it
 * @param shown when it was asked for
 * @param version of the list; each list that is another one counts one more
 */
public record SuggestionsPage(ListingId listing, String ranker, Instant shown, long version, List<Item> items) {

    /**
     * A listing that fits.
     *
     * @param status as it is now; it may have been closed since
     */
    @Schema(name = "SuggestedListing")
    public record Item(ListingId id, PlaceId community, Terms terms, Status status, List<Why> why) {}

    /**
     * Why it fits.
     *
     * @param words in the reader's language
     */
    @Schema(name = "SuggestionReason")
    public record Why(Reason reason, String words) {}
}

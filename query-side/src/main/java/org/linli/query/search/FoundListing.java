package org.linli.query.search;

import org.linli.query.feed.FeedItem;

/**
 * A listing that answers a search.
 *
 * @param item as the feed shows it
 * @param title with the places that match
 * @param description the part of it around the first match; its text is empty when the listing has none
 */
public record FoundListing(FeedItem item, Highlighted title, Highlighted description) {
    static FoundListing of(Searchable listing, Wish wish, ListingAnalyzer analyzer) {
        FeedItem item = listing.item();
        return new FoundListing(
                item,
                Highlighted.whole(item.title() == null ? "" : item.title(), wish.terms(), analyzer),
                Highlighted.part(listing.description(), wish.terms(), analyzer));
    }
}

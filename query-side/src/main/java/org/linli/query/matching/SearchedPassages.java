package org.linli.query.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Side;
import org.linli.query.feed.FeedItem.What;
import org.linli.query.feed.FeedQuery;
import org.linli.query.listing.Status;
import org.linli.query.search.Listings;

/** By the index of the search: what has any of the words. docs/matching.md says why not most of them. */
public final class SearchedPassages implements Passages {
    private final Listings listings;

    public SearchedPassages(Listings listings) {
        this.listings = listings;
    }

    @Override
    public List<String> like(String text, Side side, Kind kind, Collection<String> communities, int most) {
        FeedQuery open = new FeedQuery(Set.of(What.valueOf(side.name())), kind, null, null, Status.OPEN);
        return listings.alike(text, communities, open, most);
    }
}

package org.linli.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.linli.query.feed.FeedQuery;
import org.linli.query.search.BestHits.Hit;

/** Finds listings: the best first, of equally good ones the newest, of those that are as new the one with the lesser id. */
public final class Listings {
    private final SearchIndex index;
    private final ListingAnalyzer analyzer = new ListingAnalyzer();

    public Listings(SearchIndex index) {
        this.index = index;
    }

    /** One page, and the sort key that leads behind it; null: it is the last. */
    public record Found(List<FoundListing> items, @Nullable List<String> next) {}

    /**
     * The listings of these communities that answer the text.
     *
     * @param after sort key of the last one already seen; empty: from the start
     */
    public Found find(String text, Collection<String> communities, FeedQuery filter, List<String> after, int limit) {
        Wish wish = Wish.of(text, analyzer);
        if (wish.terms().isEmpty()) {
            return new Found(List.of(), null);
        }
        Query query = narrowed(wish.query(), communities, filter);
        return index.search(searcher -> page(searcher, query, wish, after, limit));
    }

    /** Ids of the listings that share any word with the text, those that share most first, at most so many: for who orders them by more than their words. */
    public List<String> alike(String text, Collection<String> communities, FeedQuery filter, int most) {
        Wish wish = Wish.of(text, analyzer);
        if (wish.terms().isEmpty()) {
            return List.of();
        }
        Query query = narrowed(wish.any(), communities, filter);
        return index.search(searcher -> searcher.search(query, BestHits.of(most, null)).stream()
                .map(Hit::id)
                .toList());
    }

    private Found page(IndexSearcher searcher, Query query, Wish wish, List<String> after, int limit)
            throws IOException {
        List<Hit> hits = searcher.search(query, BestHits.of(limit + 1, place(after)));
        List<FoundListing> items = new ArrayList<>();
        for (Hit hit : hits.subList(0, Math.min(limit, hits.size()))) {
            Searchable listing = ListingDocument.read(searcher.storedFields().document(hit.document()));
            items.add(FoundListing.of(listing, wish, analyzer));
        }
        return new Found(items, hits.size() > limit ? key(hits.get(limit - 1)) : null);
    }

    private static List<String> key(Hit hit) {
        return List.of(Float.toString(hit.score()), Long.toString(hit.published()), hit.id());
    }

    private static @Nullable Hit place(List<String> key) {
        return key.isEmpty() ? null : new Hit(Float.parseFloat(key.get(0)), Long.parseLong(key.get(1)), key.get(2), -1);
    }

    private static Query narrowed(Query text, Collection<String> communities, FeedQuery filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
        require(query, ListingDocument.COMMUNITY, communities);
        if (!filter.what().isEmpty()) {
            require(
                    query,
                    ListingDocument.WHAT,
                    filter.what().stream().map(Enum::name).toList());
        }
        if (filter.category() != null) {
            require(query, ListingDocument.CATEGORY, filter.categories());
        }
        require(query, ListingDocument.KIND, filter.kind());
        require(query, ListingDocument.URGENCY, filter.urgency());
        require(query, ListingDocument.STATUS, filter.status());
        return query.build();
    }

    private static void require(BooleanQuery.Builder query, String field, Collection<String> any) {
        query.add(new TermInSetQuery(field, any.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }

    private static void require(BooleanQuery.Builder query, String field, @Nullable Enum<?> value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.name())), Occur.FILTER);
        }
    }
}

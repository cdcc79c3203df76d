package org.linli.query.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.feed.FeedItem.What;
import org.linli.query.listing.Status;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.ViewStore;

/**
 * A question to the feed; null or an empty set leaves an aspect open.
 *
 * @param category this one and all narrower ones
 */
public record FeedQuery(
        Set<What> what,
        @Nullable Kind kind,
        @Nullable String category,
        @Nullable Urgency urgency,
        @Nullable Status status) {
    /** With more keys than this, reading one community after another by a filter is faster. */
    private static final int MOST_KEYS = 2_000;

    /** The newest items of these communities behind a place in the index. */
    Page<FeedItem> page(ViewStore views, Collection<String> communities, @Nullable Cursor after, int limit) {
        List<String> categories = categories();
        String index = FeedProjection.BY_COMMUNITY;
        Collection<String> keys = communities;
        List<Status> statuses = status == null ? List.of(Status.values()) : List.of(status);
        if (category != null && (long) communities.size() * statuses.size() * categories.size() <= MOST_KEYS) {
            index = FeedProjection.BY_CATEGORY;
            keys = combined(communities, statuses, categories);
        } else if (status != null) {
            index = FeedProjection.BY_STATUS;
            keys = communities.stream()
                    .map(community -> FeedProjection.key(community, status))
                    .collect(Collectors.toSet());
        }
        return views.find(FeedResource.FEED, index, keys, item -> wants(item, categories), after, limit);
    }

    /** The newest open listings of these communities under one of these categories, the first of which count if there are too many pairs of both to ask at once. */
    public static List<FeedItem> open(
            ViewStore views, Collection<String> communities, List<String> categories, What what, Kind kind, int most) {
        List<String> some = categories.stream()
                .limit(Math.max(1, MOST_KEYS / Math.max(1, communities.size())))
                .toList();
        return views.find(
                        FeedResource.FEED,
                        FeedProjection.BY_CATEGORY,
                        combined(communities, List.of(Status.OPEN), some),
                        item -> item.what() == what && item.kind() == kind,
                        null,
                        most)
                .items();
    }

    private static Set<String> combined(
            Collection<String> communities, List<Status> statuses, List<String> categories) {
        return communities.stream()
                .flatMap(community -> statuses.stream()
                        .flatMap(status ->
                                categories.stream().map(category -> FeedProjection.key(community, status, category))))
                .collect(Collectors.toSet());
    }

    /** The category and all narrower ones; none when it is left open. */
    public List<String> categories() {
        if (category == null) {
            return List.of();
        }
        List<String> below = Taxonomy.standard().andBelow(category);
        return below.isEmpty() ? List.of(category) : below;
    }

    private boolean wants(FeedItem item, List<String> categories) {
        return (what.isEmpty() || what.contains(item.what()))
                && (kind == null || kind == item.kind())
                && (urgency == null || urgency == item.urgency())
                && (status == null || status == item.status())
                && (category == null || item.categories().stream().anyMatch(categories::contains));
    }
}

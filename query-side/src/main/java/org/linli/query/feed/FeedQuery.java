package org.linli.query.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        Set<Status> statuses) {
    /** With more keys than this, reading one community after another by a filter is faster. */
    private static final int MOST_KEYS = 2_000;

    /** The newest items of these communities behind a place in the index. */
    Page<FeedItem> page(ViewStore views, Collection<String> communities, @Nullable Cursor after, int limit) {
        List<String> aspects = aspects();
        Set<Status> asked = statuses.isEmpty() ? Set.of(Status.values()) : statuses;
        boolean few = (long) communities.size() * aspects.size() * asked.size() <= MOST_KEYS;
        String index = category == null ? FeedProjection.BY_STATUS : FeedProjection.BY_CATEGORY;
        return views.find(
                FeedResource.FEED,
                few ? index : FeedProjection.BY_COMMUNITY,
                few ? keys(communities, aspects, asked) : communities,
                wanted(aspects),
                after,
                limit);
    }

    private static Set<String> keys(Collection<String> communities, List<String> aspects, Set<Status> statuses) {
        return communities.stream()
                .flatMap(community -> aspects.stream()
                        .flatMap(aspect ->
                                statuses.stream().map(status -> FeedProjection.key(community, aspect, status))))
                .collect(Collectors.toSet());
    }

    /** The categories asked for or, when that is open, what is asked for. */
    private List<String> aspects() {
        if (category != null) {
            List<String> below = Taxonomy.standard().andBelow(category);
            return below.isEmpty() ? List.of(category) : below;
        }
        return (what.isEmpty() ? Set.of(What.values()) : what)
                .stream().map(What::name).toList();
    }

    private Predicate<FeedItem> wanted(List<String> aspects) {
        return item -> (what.isEmpty() || what.contains(item.what()))
                && (kind == null || kind == item.kind())
                && (urgency == null || urgency == item.urgency())
                && (statuses.isEmpty() || statuses.contains(item.status()))
                && (category == null || item.categories().stream().anyMatch(aspects::contains));
    }
}

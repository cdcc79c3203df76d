package org.linli.query.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.query.feed.FeedItem;
import org.linli.query.feed.FeedProjection;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per listing: what the feed tells of it, and its description. Kept by a {@link SearchIndex}. */
public record SearchProjection() implements Projection<Searchable> {
    public static final String NAME = "search";

    private static final FeedProjection FEED = new FeedProjection();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Searchable> type() {
        return Searchable.class;
    }

    @Override
    public List<Index<Searchable>> indexes() {
        return List.of();
    }

    @Override
    public int version() {
        return FEED.version();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ListingEvent event
                ? Set.of(event.listing().value())
                : Set.of();
    }

    @Override
    public @Nullable Searchable fold(String id, @Nullable Searchable before, Recorded<?> recorded) {
        FeedItem item = FEED.fold(id, before == null ? null : before.item(), recorded);
        return item == null ? null : new Searchable(item, description(before, recorded));
    }

    private static String description(@Nullable Searchable before, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingPublished published -> published.terms().description();
            case ListingRevised revised -> revised.terms().description();
            default -> Objects.requireNonNull(before).description();
        };
    }
}

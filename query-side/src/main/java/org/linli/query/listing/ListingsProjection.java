package org.linli.query.listing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per listing. */
public record ListingsProjection() implements Projection<ListingStory> {
    public static final String NAME = "listings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ListingStory> type() {
        return ListingStory.class;
    }

    @Override
    public List<Index<ListingStory>> indexes() {
        return List.of(PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof ListingEvent listing
                ? Set.of(listing.listing().value())
                : Set.of();
    }

    @Override
    public @Nullable ListingStory fold(String id, @Nullable ListingStory story, Recorded<?> recorded) {
        if (recorded.event() instanceof ListingPublished published) {
            return ListingStory.of(published, recorded);
        }
        return story != null && recorded.event() instanceof ListingEvent event ? story.after(event, recorded) : story;
    }
}

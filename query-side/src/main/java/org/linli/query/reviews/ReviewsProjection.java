package org.linli.query.reviews;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per exchange that was reviewed; its id is the exchange's. */
public record ReviewsProjection() implements Projection<ReviewsStory> {
    public static final String NAME = "reviews";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ReviewsStory> type() {
        return ReviewsStory.class;
    }

    @Override
    public List<Index<ReviewsStory>> indexes() {
        return List.of(PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ReviewEvent event
                ? Set.of(event.exchange().value())
                : Set.of();
    }

    @Override
    public @Nullable ReviewsStory fold(String id, @Nullable ReviewsStory story, Recorded<?> recorded) {
        if (!(recorded.event() instanceof ReviewEvent event)) {
            return story;
        }
        ReviewsStory before = story == null ? ReviewsStory.none(event) : story;
        return before.after(event, recorded.meta().occurred());
    }
}

package org.linli.query.leaderboard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per board that is assessed. */
public record AssessmentsProjection() implements Projection<AssessmentStory> {
    public static final String NAME = "assessments";
    static final String BY_PLACE = "place";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AssessmentStory> type() {
        return AssessmentStory.class;
    }

    @Override
    public List<Index<AssessmentStory>> indexes() {
        return List.of(
                new Index<>(BY_PLACE, story -> Set.of(story.board().place().value()), story -> 0), PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof AssessmentEvent event
                ? Set.of(event.assessment().value())
                : Set.of();
    }

    @Override
    public @Nullable AssessmentStory fold(String id, @Nullable AssessmentStory story, Recorded<?> recorded) {
        if (!(recorded.event() instanceof AssessmentEvent event)) {
            return story;
        }
        if (story == null) {
            return event instanceof AssessmentOpened opened ? AssessmentStory.of(opened, recorded) : null;
        }
        return story.after(event, recorded);
    }
}

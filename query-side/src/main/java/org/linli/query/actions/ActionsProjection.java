package org.linli.query.actions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per volunteer action. */
public record ActionsProjection() implements Projection<ActionStory> {
    public static final String NAME = "actions";

    /** Of what is not cancelled. */
    static final String BY_COMMUNITY = "community";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ActionStory> type() {
        return ActionStory.class;
    }

    @Override
    public List<Index<ActionStory>> indexes() {
        return List.of(new Index<>(
                BY_COMMUNITY,
                action -> action.cancelled() == null
                        ? Set.of(action.shift().community().value())
                        : Set.of(),
                action -> -action.shift().from().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ActionEvent event
                ? Set.of(event.action().value())
                : Set.of();
    }

    @Override
    public @Nullable ActionStory fold(String id, @Nullable ActionStory story, Recorded<?> recorded) {
        if (recorded.event() instanceof ActionPosted posted) {
            return ActionStory.of(posted, recorded);
        }
        return story != null && recorded.event() instanceof ActionEvent event ? story.after(event, recorded) : story;
    }
}

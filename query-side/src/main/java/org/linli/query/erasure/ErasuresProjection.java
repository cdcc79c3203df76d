package org.linli.query.erasure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureEvent;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per member who leaves or has left for good; a wish that was withdrawn leaves none. */
public record ErasuresProjection() implements Projection<ErasureStory> {
    public static final String NAME = "erasures";
    static final String BY_STATE = "state";
    static final String ALL = "all";
    static final String RUNNING = "running";
    static final String FENCED = "fenced";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ErasureStory> type() {
        return ErasureStory.class;
    }

    @Override
    public List<Index<ErasureStory>> indexes() {
        return List.of(new Index<>(BY_STATE, ErasuresProjection::keys, ErasureStory::position));
    }

    private static Set<String> keys(ErasureStory story) {
        Set<String> keys = new HashSet<>(Set.of(ALL, story.state().name()));
        if (story.running()) {
            keys.add(RUNNING);
        }
        if (story.fenced()) {
            keys.add(FENCED);
        }
        return keys;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ErasureEvent event
                ? Set.of(event.member().value())
                : Set.of();
    }

    @Override
    public @Nullable ErasureStory fold(String id, @Nullable ErasureStory story, Recorded<?> recorded) {
        Instant now = recorded.meta().occurred();
        return recorded.event() instanceof ErasureEvent event
                ? switch (event) {
                    case ErasureRequested requested -> ErasureStory.of(requested, recorded);
                    case ErasureWithdrawn _ -> null;
                    case ErasurePostponed postponed -> story == null ? null : story.after(postponed, now);
                    case ErasureBegun begun ->
                        story == null ? ErasureStory.of(begun, recorded) : story.after(begun, now);
                    case MemberErased erased -> story == null ? null : story.after(erased, recorded);
                    case ErasureFinished finished -> story == null ? null : story.after(finished, now);
                }
                : story;
    }
}

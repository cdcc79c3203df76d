package org.linli.query.pool;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per grant. */
public record GrantsProjection() implements Projection<GrantStory> {
    public static final String NAME = "time-grants";
    public static final String BY_COMMUNITY = "community";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<GrantStory> type() {
        return GrantStory.class;
    }

    @Override
    public List<Index<GrantStory>> indexes() {
        return List.of(
                new Index<>(BY_COMMUNITY, grant -> Set.of(grant.community().value()), GrantStory::position),
                PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof HoursGranted granted
                ? Set.of(granted.grant().value())
                : Set.of();
    }

    @Override
    public @Nullable GrantStory fold(String id, @Nullable GrantStory grant, Recorded<?> recorded) {
        return recorded.event() instanceof HoursGranted granted ? GrantStory.of(granted, recorded) : grant;
    }
}

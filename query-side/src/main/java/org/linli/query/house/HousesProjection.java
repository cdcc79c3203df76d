package org.linli.query.house;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per sharing house. */
public record HousesProjection() implements Projection<HouseStory> {
    public static final String NAME = "houses";
    static final String BY_COMMUNITY = "community";
    public static final String BY_KEEPER = "keeper";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HouseStory> type() {
        return HouseStory.class;
    }

    @Override
    public List<Index<HouseStory>> indexes() {
        return List.of(
                new Index<>(
                        BY_COMMUNITY,
                        house -> Set.of(
                                key(house.community().value(), null),
                                key(house.community().value(), house.status())),
                        HouseStory::position),
                new Index<>(BY_KEEPER, house -> Set.of(house.keeper().value()), HouseStory::position));
    }

    /** The key of the houses of a community, or of those in one state. */
    static String key(String community, @Nullable HouseStatus status) {
        return status == null ? community : community + "|" + status;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof HouseEvent event
                ? Set.of(event.house().value())
                : Set.of();
    }

    @Override
    public @Nullable HouseStory fold(String id, @Nullable HouseStory house, Recorded<?> recorded) {
        if (recorded.event() instanceof HouseRegistered registered) {
            return HouseStory.of(registered, recorded);
        }
        return house != null && recorded.event() instanceof HouseEvent event ? house.after(event, recorded) : house;
    }
}

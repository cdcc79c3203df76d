package org.linli.query.places;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.RejectedException;

/** The tree of places, for readers who name a place and mean everything in it. */
public final class Places {
    private static final Projection<PlaceNode> PLACES = new PlacesProjection();

    private final ViewStore views;

    public Places(ViewStore views) {
        this.views = views;
    }

    /** The place; refuses an unknown one with {@link UnknownPlace}. */
    public PlaceNode get(PlaceId place) {
        PlaceNode node = views.get(PLACES, place.value());
        if (node == null) {
            throw new RejectedException(new UnknownPlace());
        }
        return node;
    }

    /** Ids of the communities in the place; refuses an unknown one with {@link UnknownPlace}. */
    public Set<String> communitiesOf(PlaceId place) {
        return get(place).communities();
    }

    /** What lies directly in the place, or what lies in none (null), in the order of its establishment. */
    Page<PlaceNode> in(@Nullable PlaceId parent, @Nullable Cursor after, int limit) {
        return views.find(
                PLACES, PlacesProjection.BY_PARENT, Set.of(PlacesProjection.under(parent)), node -> true, after, limit);
    }
}

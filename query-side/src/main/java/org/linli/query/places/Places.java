package org.linli.query.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
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

    /** The name of the place with this id; null when there is none. */
    public @Nullable LocalText nameOf(String place) {
        PlaceNode node = views.get(PLACES, place);
        return node == null ? null : node.name();
    }

    /** The ids of the place and of every place in it; refuses an unknown one with {@link UnknownPlace}. */
    public Set<String> andWithin(PlaceId place) {
        Set<String> all = new TreeSet<>(Set.of(get(place).id().value()));
        Set<String> above = all;
        while (!above.isEmpty()) {
            Set<String> below = new TreeSet<>();
            Cursor after = null;
            do {
                Page<PlaceNode> some = views.find(PLACES, PlacesProjection.BY_PARENT, above, node -> true, after, 500);
                some.items().forEach(node -> below.add(node.id().value()));
                after = some.next();
            } while (after != null);
            all.addAll(below);
            above = below;
        }
        return all;
    }

    /** The places, no service centres, that there were at a position of the log. */
    public List<PlaceId> establishedBy(long position) {
        return views.reduce(PLACES, List.<PlaceId>of(), (found, node) -> {
            if (node.position() > position || node.kind().isCentre()) {
                return found;
            }
            List<PlaceId> more = new ArrayList<>(found);
            more.add(node.id());
            return more;
        });
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

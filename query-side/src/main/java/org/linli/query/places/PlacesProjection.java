package org.linli.query.places;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;
import org.linli.kernel.places.PlaceEvent.ServicesDescribed;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** The tree of places, one record per place. */
public record PlacesProjection() implements Projection<PlaceNode> {
    public static final String NAME = "places";
    static final String BY_PARENT = "parent";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PlaceNode> type() {
        return PlaceNode.class;
    }

    @Override
    public List<Index<PlaceNode>> indexes() {
        return List.of(new Index<>(BY_PARENT, node -> Set.of(under(node.parent())), node -> -node.position()));
    }

    /** The key of what lies directly in a place, or of what lies in none. */
    static String under(@Nullable PlaceId parent) {
        return parent == null ? "" : parent.value();
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof PlaceEvent place ? keys(place) : Set.of();
    }

    /** A new community is known to every place above it. */
    private static Set<String> keys(PlaceEvent event) {
        return switch (event) {
            case PlaceEstablished established ->
                established.kind() == PlaceKind.COMMUNITY ? all(established.within()) : all(List.of(event.place()));
            case ResidentCountRecorded _, ServicesDescribed _ -> all(List.of(event.place()));
        };
    }

    private static Set<String> all(List<PlaceId> places) {
        return places.stream().map(PlaceId::value).collect(Collectors.toSet());
    }

    @Override
    public @Nullable PlaceNode fold(String id, @Nullable PlaceNode node, Recorded<?> recorded) {
        return recorded.event() instanceof PlaceEvent event ? fold(id, node, event, recorded.position()) : node;
    }

    private static @Nullable PlaceNode fold(String id, @Nullable PlaceNode node, PlaceEvent event, long position) {
        return switch (event) {
            case PlaceEstablished established
            when established.place().value().equals(id) -> PlaceNode.of(established, position);
            case PlaceEstablished below -> node == null ? null : node.with(below.place());
            case ResidentCountRecorded count -> node == null ? null : node.with(count);
            case ServicesDescribed services -> node == null ? null : node.with(services);
        };
    }
}

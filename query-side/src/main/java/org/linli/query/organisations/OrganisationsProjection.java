package org.linli.query.organisations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per organisation. */
public record OrganisationsProjection() implements Projection<OrganisationStory> {
    public static final String NAME = "organisations";
    static final String BY_PLACE = "place";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<OrganisationStory> type() {
        return OrganisationStory.class;
    }

    @Override
    public List<Index<OrganisationStory>> indexes() {
        return List.of(new Index<>(BY_PLACE, OrganisationsProjection::places, OrganisationStory::position));
    }

    /** What has closed is in no list. */
    private static Set<String> places(OrganisationStory organisation) {
        return organisation.status() == OrganisationStatus.CLOSED
                ? Set.of()
                : organisation.places().stream()
                        .flatMap(place -> Stream.of(key(place.value(), null), key(place.value(), organisation.kind())))
                        .collect(Collectors.toSet());
    }

    /** The key of the organisations of a place, or of those of one kind. */
    static String key(String place, @Nullable OrganisationKind kind) {
        return kind == null ? place : place + "|" + kind;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof OrganisationEvent event
                ? Set.of(event.organisation().value())
                : Set.of();
    }

    @Override
    public @Nullable OrganisationStory fold(String id, @Nullable OrganisationStory organisation, Recorded<?> recorded) {
        if (recorded.event() instanceof OrganisationRegistered registered) {
            return OrganisationStory.of(registered, recorded);
        }
        return organisation != null && recorded.event() instanceof OrganisationEvent event
                ? organisation.after(event, recorded)
                : organisation;
    }
}

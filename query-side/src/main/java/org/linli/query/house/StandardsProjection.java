package org.linli.query.house;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.StandardEvent;
import org.linli.kernel.places.StandardEvent.StandardPublished;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per version of the standard of sharing houses. */
public record StandardsProjection() implements Projection<StandardVersion> {
    public static final String NAME = "house-standards";
    static final String ALL = "all";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<StandardVersion> type() {
        return StandardVersion.class;
    }

    @Override
    public List<Index<StandardVersion>> indexes() {
        return List.of(new Index<>(ALL, version -> Set.of(ALL), StandardVersion::version));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case StandardEvent event ->
                switch (event) {
                    case StandardPublished published -> Set.of(StandardVersion.id(published.version()));
                };
            default -> Set.of();
        };
    }

    @Override
    public @Nullable StandardVersion fold(String id, @Nullable StandardVersion version, Recorded<?> recorded) {
        return recorded.event() instanceof StandardPublished published
                ? new StandardVersion(published.version(), published.items())
                : version;
    }
}

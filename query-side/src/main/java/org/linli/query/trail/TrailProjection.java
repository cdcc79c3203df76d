package org.linli.query.trail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.audit.ReadEvent;
import org.linli.kernel.metrics.PublicationEvent;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;
import org.linli.query.words.Words;

/**
 * One record per event of any kind, so that new kinds are covered from the start; but reads of personal data have a list of their own for
 * each member, and would drown here what changed something.
 */
public record TrailProjection() implements Projection<TrailEntry> {
    public static final String NAME = "trail";
    static final String ABOUT = "about";

    @Override
    public String name() {
        return NAME;
    }

    /** Sentences that ask for other facts need other records. */
    @Override
    public int version() {
        return 32 + Words.standard().shape();
    }

    @Override
    public Class<TrailEntry> type() {
        return TrailEntry.class;
    }

    @Override
    public List<Index<TrailEntry>> indexes() {
        return List.of(new Index<>(ABOUT, TrailEntry::keys, TrailEntry::position), PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof ReadEvent || event.event() instanceof PublicationEvent
                ? Set.of()
                : Set.of(Long.toString(event.position()));
    }

    @Override
    public @Nullable TrailEntry fold(String id, @Nullable TrailEntry entry, Recorded<?> recorded) {
        return TrailEntry.of(recorded);
    }
}

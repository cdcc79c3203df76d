package org.linli.query.sample;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** How many events there were of each kind: one lost or counted twice shows. */
public final class NoteCount implements Projection<NoteCount.Count> {
    public static final NoteCount COUNT = new NoteCount();

    /** Events of a kind. */
    public record Count(String kind, long events) {}

    @Override
    public String name() {
        return "note-count";
    }

    @Override
    public Class<Count> type() {
        return Count.class;
    }

    @Override
    public List<Index<Count>> indexes() {
        return List.of(new Index<>("all", count -> Set.of("all"), Count::events));
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return Set.of(event.event().getClass().getSimpleName());
    }

    @Override
    public Count fold(String id, @Nullable Count view, Recorded<?> event) {
        return new Count(id, view == null ? 1 : view.events() + 1);
    }
}

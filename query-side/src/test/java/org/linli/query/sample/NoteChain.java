package org.linli.query.sample;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/**
 * The events of each note and of each kind, chained: one lost, counted twice or out of order shows in the link.
 *
 * @param before called with record and position before a fold; may throw
 * @param key of the index; may throw
 */
public record NoteChain(BiConsumer<String, Long> before, Function<Chain, String> key)
        implements Projection<NoteChain.Chain> {
    /** Fails nowhere. */
    public static final NoteChain SOUND = failing((id, position) -> {});

    /** Fails at some events, but only for the note. */
    public static final NoteChain PICKY = failing((id, position) -> {
        if (position % 211 == 0 && id.startsWith("note-")) {
            throw new IllegalStateException("told to fail");
        }
    });

    /** The events of one note or kind. */
    public record Chain(String id, long events, long last, long link) {}

    public static NoteChain failing(BiConsumer<String, Long> before) {
        return new NoteChain(before, chain -> "all");
    }

    @Override
    public String name() {
        return "note-chain";
    }

    @Override
    public Class<Chain> type() {
        return Chain.class;
    }

    @Override
    public List<Index<Chain>> indexes() {
        return List.of(new Index<>("all", chain -> Set.of(key.apply(chain)), Chain::last));
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof NoteEvent note
                ? Set.of(note.note(), note.getClass().getSimpleName())
                : Set.of();
    }

    @Override
    public Chain fold(String id, @Nullable Chain view, Recorded<?> event) {
        before.accept(id, event.position());
        long link = (view == null ? 17 : view.link()) * 31 + event.position();
        return new Chain(id, view == null ? 1 : view.events() + 1, event.position(), link);
    }
}

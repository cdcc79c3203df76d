package org.linli.query.sample;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** The open notes of a community and of an author, newest first. */
public record NoteFeed(String name, int version) implements Projection<Note> {
    public static final NoteFeed FEED = new NoteFeed("note-feed", 1);

    @Override
    public Class<Note> type() {
        return Note.class;
    }

    @Override
    public List<Index<Note>> indexes() {
        return List.of(
                new Index<>("community", note -> Set.of(note.community() + "|" + note.status()), Note::position),
                new Index<>(
                        "author",
                        note -> Set.of(note.author(), note.category()),
                        note -> note.posted().getEpochSecond()));
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return switch (event.event()) {
            case NoteEvent.NoteRead read -> Set.of();
            case NoteEvent note -> Set.of(note.note());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable Note fold(String id, @Nullable Note view, Recorded<?> recorded) {
        if (!(recorded.event() instanceof NoteEvent event)) {
            return view;
        }
        if (event instanceof NoteEvent.NotePosted posted) {
            return first(posted, recorded);
        }
        return view == null ? null : next(view, event, recorded);
    }

    private static Note first(NoteEvent.NotePosted posted, Recorded<?> recorded) {
        return new Note(
                posted.note(),
                posted.author(),
                posted.community(),
                posted.category(),
                posted.title(),
                posted.text(),
                "OPEN",
                recorded.recorded(),
                recorded.recorded(),
                recorded.position(),
                recorded.sequence(),
                0);
    }

    private static @Nullable Note next(Note n, NoteEvent event, Recorded<?> r) {
        return switch (event) {
            case NoteEvent.NoteRevised e -> with(n, e.title(), e.text(), n.status(), n.community(), r);
            case NoteEvent.NoteReserved e ->
                with(n, n.title(), n.text(), e.reserved() ? "RESERVED" : "OPEN", n.community(), r);
            case NoteEvent.NoteMoved e -> with(n, n.title(), n.text(), n.status(), e.community(), r);
            case NoteEvent.NoteWithdrawn e -> null;
            case NoteEvent.NotePosted e -> n;
            case NoteEvent.NoteRead e -> n;
        };
    }

    private static Note with(Note n, String title, String text, String status, String community, Recorded<?> r) {
        return n.changed(title, text, status, community, r.sequence(), r.recorded());
    }
}

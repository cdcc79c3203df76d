package org.linli.query.sample;

import org.linli.kernel.DomainEvent;

/** What happens to a note on the board. */
public sealed interface NoteEvent extends DomainEvent {
    String note();

    record NotePosted(String note, String author, String community, String category, String title, String text)
            implements NoteEvent {}

    record NoteRevised(String note, String title, String text) implements NoteEvent {}

    record NoteReserved(String note, boolean reserved) implements NoteEvent {}

    record NoteMoved(String note, String community) implements NoteEvent {}

    record NoteWithdrawn(String note) implements NoteEvent {}

    /** Concerns no view. */
    record NoteRead(String note) implements NoteEvent {}
}

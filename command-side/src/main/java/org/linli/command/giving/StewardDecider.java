package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.giving.StewardCommand.NoteMadeUp;
import org.linli.command.giving.StewardCommand.NoteOwed;
import org.linli.kernel.giving.StewardEvent;
import org.linli.kernel.giving.StewardEvent.DisclosureMadeUp;
import org.linli.kernel.giving.StewardEvent.DisclosureOwed;
import org.linli.kernel.giving.StewardId;
import org.linli.kernel.places.PlaceId;

/** What an owner of campaigns owes: each pay-out once, until its use is disclosed. */
public record StewardDecider() implements Decider<Steward, StewardCommand, StewardEvent> {

    @Override
    public Steward initial() {
        return Steward.BLAMELESS;
    }

    @Override
    public Decision<StewardEvent> decide(Steward state, StewardCommand command, Context context) {
        StewardId steward = StewardId.of(command.owner());
        return switch (command) {
            case NoteOwed note ->
                state.owed().contains(note.disbursement())
                        ? nothingToDo()
                        : accept(new DisclosureOwed(steward, note.owner(), note.campaign(), note.disbursement()));
            case NoteMadeUp note ->
                state.owed().contains(note.disbursement())
                        ? accept(new DisclosureMadeUp(steward, note.owner(), note.campaign(), note.disbursement()))
                        : nothingToDo();
        };
    }

    @Override
    public Steward evolve(Steward state, StewardEvent event, Instant occurred) {
        return switch (event) {
            case DisclosureOwed fact -> state.owing(fact.disbursement());
            case DisclosureMadeUp fact -> state.without(fact.disbursement());
        };
    }

    @Override
    public @Nullable PlaceId place(Steward state) {
        return null;
    }
}

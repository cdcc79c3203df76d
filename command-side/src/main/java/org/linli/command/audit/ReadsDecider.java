package org.linli.command.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.audit.ReadCommand.RecordReads;
import org.linli.command.audit.Reads.Recorded;
import org.linli.command.audit.Reads.Unrecorded;
import org.linli.kernel.audit.ReadEvent;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.places.PlaceId;

/** What was shown cannot be unshown: every read is recorded, once. */
public record ReadsDecider() implements Decider<Reads, ReadCommand, ReadEvent> {

    @Override
    public Reads initial() {
        return new Unrecorded();
    }

    @Override
    public Decision<ReadEvent> decide(Reads state, ReadCommand command, Context context) {
        return switch (command) {
            case RecordReads record ->
                switch (state) {
                    case Unrecorded _ -> Decision.accept(record.shown());
                    case Recorded _ -> Decision.nothingToDo();
                };
        };
    }

    @Override
    public Reads evolve(Reads state, ReadEvent event, Instant occurred) {
        return switch (event) {
            case PersonalDataRead _ -> new Recorded();
        };
    }

    @Override
    public @Nullable PlaceId place(Reads state) {
        return null;
    }
}

package org.linli.app;

import java.util.List;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.audit.ReadCommand.RecordReads;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadsId;
import org.linli.query.reads.ReadStore;

/** What the query side tells the command side of who was shown what: over the bus, wherever that is. */
record ReadsOverCommands(Commands commands) implements ReadStore {
    @Override
    public void store(ReadsId reads, List<PersonalDataRead> shown) {
        commands.send(new RecordReads(reads, shown), Sender.system("reads"));
    }
}

package org.linli.command.audit;

import java.util.List;
import org.linli.command.Command;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadsId;

/** What may be wished about reads of personal data. */
public sealed interface ReadCommand extends Command {
    String AGGREGATE = "reads";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ReadsId reads();

    @Override
    default String target() {
        return reads().value();
    }

    /** The service alone knows who was shown what. */
    @Override
    default boolean systemOnly() {
        return true;
    }

    /**
     * Records reads, in the order in which they happened. Sent again under the same id it changes nothing.
     *
     * @param shown at least one, each of these {@code reads}
     */
    record RecordReads(ReadsId reads, List<PersonalDataRead> shown) implements ReadCommand {
        public RecordReads {
            if (shown.isEmpty() || !shown.stream().allMatch(read -> read.reads().equals(reads))) {
                throw new IllegalArgumentException("not the reads of " + reads);
            }
            shown = List.copyOf(shown);
        }
    }
}

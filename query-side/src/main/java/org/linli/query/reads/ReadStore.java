package org.linli.query.reads;

import java.util.List;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadsId;

/** Where reads become facts: the command side. */
@FunctionalInterface
public interface ReadStore {
    /**
     * Stores them, all or none, before it returns. Again under the same id it changes nothing.
     *
     * @param shown at least one, each of these {@code reads}
     * @throws RuntimeException when it cannot be done, or is not known to be done
     */
    void store(ReadsId reads, List<PersonalDataRead> shown);
}

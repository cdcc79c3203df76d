package org.linli.query.reads;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.audit.ReadsId;
import org.linli.kernel.membership.MemberId;

/** A read that is about to happen; as {@link PersonalDataRead}, before it is known with which others it is recorded. */
public record Read(
        MemberId reader,
        MemberId represented,
        List<MemberId> subjects,
        ReadPurpose purpose,
        String endpoint,
        int results,
        String digest,
        Instant at,
        String request) {
    /** Subjects of one event; a read of more people becomes several, which share everything else. */
    static final int MOST_SUBJECTS = 1_000;

    /** What is about to be shown; at least one event's worth. */
    static List<Read> of(Asked asked, Shown shown, Instant now) {
        List<MemberId> subjects = shown.subjects();
        String digest = shown.digest();
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        List<Read> reads = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += MOST_SUBJECTS) {
            List<MemberId> some = subjects.subList(from, Math.min(from + MOST_SUBJECTS, subjects.size()));
            reads.add(new Read(
                    asked.reader(),
                    asked.reader(),
                    List.copyOf(some),
                    asked.purpose(),
                    asked.endpoint(),
                    shown.results(),
                    digest,
                    at,
                    asked.request()));
        }
        return reads;
    }

    PersonalDataRead in(ReadsId reads) {
        return new PersonalDataRead(
                reads, reader, represented, subjects, purpose, endpoint, results, digest, at, request);
    }
}

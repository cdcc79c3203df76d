package org.linli.kernel.audit;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about who read whose personal data. None of them says what was read. */
public sealed interface ReadEvent extends DomainEvent {
    ReadsId reads();

    /**
     * Somebody was shown personal data of other people.
     *
     * @param reads what was recorded together with it
     * @param reader who read
     * @param represented on whose behalf; the reader, if nobody else's
     * @param subjects whose data it was, each once, in the order of their ids
     * @param endpoint the operation, without anything that tells one call from another: {@code GET /api/v1/exchanges/{id}}
     * @param results how many records, lines or entries held such data
     * @param digest SHA-256, in 64 hexadecimal digits, of the ids that the answer held, in its order, one a line: proves later whether an answer
     *     was this one
     * @param at when it was shown
     * @param request id of the request, as in the log and in the answer's header
     */
    @EventName("audit.personal-data-read")
    record PersonalDataRead(
            @Public ReadsId reads,
            @SubjectRef MemberId reader,
            @SubjectRef MemberId represented,
            @SubjectRef List<MemberId> subjects,
            @Public ReadPurpose purpose,
            @Public String endpoint,
            @Public int results,
            @Public String digest,
            @Public Instant at,
            @Public String request)
            implements ReadEvent {}
}

package org.linli.query.operate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.DeadLetter.Failure;

/**
 * A failed event as the operator sees it: nothing of its content.
 *
 * @param record the view record that the event could not be folded into
 * @param position the event's place in the store
 * @param event its stored name
 * @param attempts how often its fold was tried; 0 while it waits behind an earlier event of the record
 * @param error the class of the last failure
 */
public record DeadLetterPage(
        String projection,
        String record,
        long position,
        String event,
        int attempts,
        @Nullable Instant firstFailed,
        @Nullable Instant lastFailed,
        @Nullable String error) {

    static DeadLetterPage of(String projection, DeadLetter letter) {
        Failure failure = letter.failure();
        return failure == null
                ? new DeadLetterPage(
                        projection, letter.record(), letter.position(), letter.event(), 0, null, null, null)
                : new DeadLetterPage(
                        projection,
                        letter.record(),
                        letter.position(),
                        letter.event(),
                        failure.attempts(),
                        failure.first(),
                        failure.last(),
                        failure.error());
    }
}

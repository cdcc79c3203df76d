package org.linli.query.metrics.inquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.InquiryEvent.InquiryAnswered;
import org.linli.kernel.metrics.InquiryEvent.InquiryMade;
import org.linli.kernel.metrics.InquiryId;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;

/**
 * A researcher's question for figures, and the answer.
 *
 * @param asOf what occurred before counts
 * @param position up to which the log counts: where it was asked
 * @param purpose what the figures are for; null once the researcher was erased
 * @param definitions the version of the definitions; null before the answer
 * @param answered when; null before the answer
 * @param figures every cell of every metric, those that are held back included; empty before the answer, and where there was no such place
 */
public record InquiryStory(
        InquiryId id,
        MemberId by,
        PlaceId place,
        Instant asOf,
        long position,
        Windows windows,
        @Personal(subject = "by") @Nullable String purpose,
        Instant asked,
        State state,
        @Nullable Integer definitions,
        @Nullable Instant answered,
        List<Figure> figures) {
    /** How far it has come. */
    public enum State {
        /** It is being worked out. */
        RUNNING,
        ANSWERED
    }

    static InquiryStory of(InquiryMade event, Recorded<?> recorded) {
        return new InquiryStory(
                event.inquiry(),
                event.by(),
                event.place(),
                event.asOf(),
                recorded.position(),
                event.windows(),
                event.purpose(),
                recorded.recorded(),
                State.RUNNING,
                null,
                null,
                List.of());
    }

    InquiryStory after(InquiryAnswered event, Instant recorded) {
        return new InquiryStory(
                id,
                by,
                place,
                asOf,
                position,
                windows,
                purpose,
                asked,
                State.ANSWERED,
                event.definitions(),
                recorded,
                event.cells());
    }
}

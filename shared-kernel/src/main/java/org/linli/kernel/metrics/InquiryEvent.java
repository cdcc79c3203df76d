package org.linli.kernel.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about figures that a researcher asks for, beside those that are published. */
public sealed interface InquiryEvent extends DomainEvent {
    InquiriesId inquiries();

    InquiryId inquiry();

    MemberId by();

    PlaceId place();

    /**
     * A researcher asked for the figures of a place as of an instant. What was recorded before this fact counts.
     *
     * @param asOf what occurred before counts
     * @param purpose what they are for; null once the researcher was erased
     */
    @EventName("metrics.inquiry-made")
    record InquiryMade(
            @Public InquiriesId inquiries,
            @Public InquiryId inquiry,
            @SubjectRef MemberId by,
            @Public PlaceId place,
            @Public Instant asOf,
            @Public Windows windows,
            @Personal(subject = "by") @Nullable String purpose)
            implements InquiryEvent {}

    /**
     * The figures were worked out, with everything left out that would tell too much of too few.
     *
     * @param definitions the version of the metrics' definitions
     * @param position of the last event that counts
     * @param cells none where there was no such place
     */
    @EventName("metrics.inquiry-answered")
    record InquiryAnswered(
            @Public InquiriesId inquiries,
            @Public InquiryId inquiry,
            @SubjectRef MemberId by,
            @Public PlaceId place,
            @Public int definitions,
            @Public long position,
            @Public List<Figure> cells)
            implements InquiryEvent {}
}

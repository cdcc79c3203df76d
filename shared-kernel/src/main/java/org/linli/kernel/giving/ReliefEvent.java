package org.linli.kernel.giving;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about an application for relief by policy (政策性救济), which stands beside campaigns and is decided by the committee. */
public sealed interface ReliefEvent extends DomainEvent {
    ReliefId relief();

    /** Who is in need. */
    MemberId applicant();

    /**
     * Somebody in need asked for relief, themselves or through somebody.
     *
     * @param community of the applicant, whose staff decides
     * @param filer who filed it: the applicant, their proxy, or staff
     * @param consent where the applicant's consent is kept, as staff gave it; null when staff did not file it
     */
    @EventName("giving.relief-filed")
    record ReliefFiled(
            @Public ReliefId relief,
            @SubjectRef MemberId applicant,
            @Public PlaceId community,
            @Sensitive(subject = "applicant") @Nullable ReliefKind kind,
            @Sensitive(subject = "applicant") @Nullable String need,
            @SubjectRef MemberId filer,
            @Personal(subject = "applicant") @Nullable String consent)
            implements ReliefEvent {}

    /** Staff granted so much. The money is paid by the office, never here. */
    @EventName("giving.relief-granted")
    record ReliefGranted(
            @Public ReliefId relief,
            @SubjectRef MemberId applicant,
            @Public Fen amount,
            @SubjectRef MemberId by) implements ReliefEvent {}

    /**
     * Staff refused it.
     *
     * @param explanation what the applicant is told
     */
    @EventName("giving.relief-refused")
    record ReliefRefused(
            @Public ReliefId relief,
            @SubjectRef MemberId applicant,
            @Public ReliefRefusal reason,
            @Sensitive(subject = "applicant") @Nullable String explanation,
            @SubjectRef MemberId by)
            implements ReliefEvent {}

    /** It ended without a decision. */
    @EventName("giving.relief-withdrawn")
    record ReliefWithdrawn(
            @Public ReliefId relief,
            @SubjectRef MemberId applicant,
            @Public ReliefEnd reason,
            @SubjectRef MemberId by) implements ReliefEvent {}
}

package org.linli.query.relief;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefEvent.ReliefRefused;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.ReliefRefusal;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Sensitive;

/**
 * An application for relief, for the applicant and the staff who decides it.
 *
 * @param filer the applicant, their proxy, or staff
 * @param amount what was granted, in fen; null while nothing is
 * @param reason why it was refused; null unless it was
 * @param explanation what the applicant was told with that
 * @param closed when it was decided or withdrawn; null while it is open
 * @param position where it was filed
 */
public record ReliefApplication(
        ReliefId id,
        MemberId applicant,
        MemberId filer,
        PlaceId community,
        @Sensitive(subject = "applicant") @Nullable ReliefKind kind,
        @Sensitive(subject = "applicant") @Nullable String need,
        ReliefStatus status,
        @Nullable Fen amount,
        @Nullable ReliefRefusal reason,
        @Sensitive(subject = "applicant") @Nullable String explanation,
        Instant filed,
        @Nullable Instant closed,
        long position) {

    static ReliefApplication of(ReliefFiled event, Recorded<?> recorded) {
        return new ReliefApplication(
                event.relief(),
                event.applicant(),
                event.filer(),
                event.community(),
                event.kind(),
                event.need(),
                ReliefStatus.OPEN,
                null,
                null,
                null,
                recorded.meta().occurred(),
                null,
                recorded.position());
    }

    ReliefApplication after(ReliefGranted event, Instant now) {
        return closed(ReliefStatus.GRANTED, event.amount(), null, null, now);
    }

    ReliefApplication after(ReliefRefused event, Instant now) {
        return closed(ReliefStatus.REFUSED, null, event.reason(), event.explanation(), now);
    }

    ReliefApplication withdrawn(Instant now) {
        return closed(ReliefStatus.WITHDRAWN, null, null, null, now);
    }

    private ReliefApplication closed(
            ReliefStatus next, @Nullable Fen granted, @Nullable ReliefRefusal why, @Nullable String told, Instant now) {
        return new ReliefApplication(
                id, applicant, filer, community, kind, need, next, granted, why, told, filed, now, position);
    }
}

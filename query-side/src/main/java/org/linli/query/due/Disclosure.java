package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.PayoutEvent;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementObjected;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutEvent.ObjectionDecided;
import org.linli.kernel.giving.PayoutEvent.SurplusCarriedOut;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.query.due.DueItem.What;

/** The earliest disclosure that a campaign owes. The events say by when. */
record Disclosure() implements Deadline {

    @Override
    public What what() {
        return What.DISCLOSURE_MISSED;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof PayoutEvent event ? event.campaign().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((PayoutEvent) recorded.event()) {
            case DisbursementPaid paid -> paid.nextDue();
            case UsageDisclosed disclosed -> disclosed.nextDue();
            case DisclosureMissed missed -> missed.nextDue();
            case DisbursementRequested _,
                    DisbursementApproved _,
                    NoticePublished _,
                    DisbursementObjected _,
                    ObjectionDecided _,
                    DisbursementCancelled _,
                    SurplusCarriedOut _ -> before;
        };
    }
}

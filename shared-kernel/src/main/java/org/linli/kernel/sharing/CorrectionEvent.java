package org.linli.kernel.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** What compensates an exchange that had closed. The facts before stay as they are. */
public sealed interface CorrectionEvent extends ExchangeEvent {

    /** One side says to the other that it took another time; it counts once the other agrees. */
    @EventName("sharing.correction-proposed")
    record CorrectionProposed(
            @Public ExchangeId exchange,
            Deal deal,
            @Public int minutes,
            @SubjectRef MemberId by) implements CorrectionEvent {}

    /**
     * From now on it counts these minutes, in the month in which it closed.
     *
     * @param counted what it counted before
     * @param by the side that agreed to the other's proposal, or the committee staff who corrected it
     * @param reason why staff did; null when both sides agreed
     */
    @EventName("sharing.exchange-corrected")
    record ExchangeCorrected(
            @Public ExchangeId exchange,
            Deal deal,
            Counted counted,
            @Public int minutes,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason)
            implements CorrectionEvent {}

    /**
     * It counts as if it had never been, retroactively. What was handed over is not handed back by that: its units stay used.
     *
     * @param counted what it counted before
     */
    @EventName("sharing.exchange-voided")
    record ExchangeVoided(
            @Public ExchangeId exchange,
            Deal deal,
            Counted counted,
            @Public VoidReason reason,
            @SubjectRef MemberId by) implements CorrectionEvent {}
}

package org.linli.kernel.sharing;

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

/** The facts about one piece of help, from the proposal to its close; {@link DisputeEvent} and {@link CorrectionEvent} go on from there. */
public sealed interface ExchangeEvent extends DomainEvent
        permits CorrectionEvent,
                DisputeEvent,
                ExchangeEvent.MatchProposed,
                ExchangeEvent.AgreementGiven,
                ExchangeEvent.ExchangeAgreed,
                ExchangeEvent.ExchangeStarted,
                ExchangeEvent.ExchangeMarkedDone,
                ExchangeEvent.ExchangeConfirmed,
                ExchangeEvent.ExchangeDisputed,
                ExchangeEvent.DisputeResolved,
                ExchangeEvent.ExchangeCancelled,
                ExchangeEvent.ReminderSent {
    ExchangeId exchange();

    Deal deal();

    /** One side proposed it to the other and by that agreed. */
    @EventName("sharing.match-proposed")
    record MatchProposed(
            @Public ExchangeId exchange,
            Deal deal,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String note)
            implements ExchangeEvent {}

    /** The other side agreed too; the units are not reserved yet. */
    @EventName("sharing.agreement-given")
    record AgreementGiven(
            @Public ExchangeId exchange,
            Deal deal,
            @SubjectRef MemberId by) implements ExchangeEvent {}

    /** Both agreed and every listing keeps a unit for it. */
    @EventName("sharing.exchange-agreed")
    record ExchangeAgreed(@Public ExchangeId exchange, Deal deal) implements ExchangeEvent {}

    /** The provider has begun. */
    @EventName("sharing.exchange-started")
    record ExchangeStarted(@Public ExchangeId exchange, Deal deal) implements ExchangeEvent {}

    /** The provider says it is done and took this long. */
    @EventName("sharing.exchange-marked-done")
    record ExchangeMarkedDone(
            @Public ExchangeId exchange, Deal deal, @Public int minutes) implements ExchangeEvent {}

    /**
     * The receiver confirmed it, or let the time for it pass.
     *
     * @param minutes at most what the provider reported
     * @param bySilence true when the receiver said nothing for the whole period; such help weighs half in rankings
     * @param within the places it counts for: the community and every place above it, from the top
     */
    @EventName("sharing.exchange-confirmed")
    record ExchangeConfirmed(
            @Public ExchangeId exchange,
            Deal deal,
            @Public int minutes,
            @Public boolean bySilence,
            @Public List<PlaceId> within)
            implements ExchangeEvent {}

    /** The receiver says it was not done as reported. */
    @EventName("sharing.exchange-disputed")
    record ExchangeDisputed(
            @Public ExchangeId exchange,
            Deal deal,
            @Personal(subject = "deal.receiver") @Nullable String reason) implements ExchangeEvent {}

    /**
     * Committee staff decided, or both sides accepted what the mediator proposed.
     *
     * @param upheld true: the receiver was right, nothing counts; false: the minutes count as confirmed
     * @param by who decided, or whose proposal was accepted
     */
    @EventName("sharing.dispute-resolved")
    record DisputeResolved(
            @Public ExchangeId exchange,
            Deal deal,
            @Public boolean upheld,
            @Public int minutes,
            @SubjectRef MemberId by,
            @Public List<PlaceId> within)
            implements ExchangeEvent {}

    /** It ended before the help was done; reserved units become free. */
    @EventName("sharing.exchange-cancelled")
    record ExchangeCancelled(
            @Public ExchangeId exchange,
            Deal deal,
            @Public CancellationReason reason,
            @SubjectRef MemberId by) implements ExchangeEvent {}

    /**
     * The side that must act was told so. Each is sent once.
     *
     * @param until when it ends by itself if nobody acts; null if it does not
     */
    @EventName("sharing.reminder-sent")
    record ReminderSent(
            @Public ExchangeId exchange,
            Deal deal,
            @Public ReminderKind kind,
            @SubjectRef MemberId to,
            @Public @Nullable Instant until)
            implements ExchangeEvent {}
}

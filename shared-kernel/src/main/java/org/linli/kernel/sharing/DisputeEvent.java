package org.linli.kernel.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** What happens between a dispute and its end, which {@link ExchangeEvent.DisputeResolved} alone tells. */
public sealed interface DisputeEvent extends ExchangeEvent {

    /** Committee staff who are neither side took the case; while they hold it, they alone decide it. */
    @EventName("sharing.mediation-opened")
    record MediationOpened(
            @Public ExchangeId exchange,
            Deal deal,
            @SubjectRef MemberId by) implements DisputeEvent {}

    /** One side told the mediator and the other side how it was. */
    @EventName("sharing.statement-made")
    record StatementMade(
            @Public ExchangeId exchange,
            Deal deal,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String text)
            implements DisputeEvent {}

    /**
     * The mediator proposed what the two could settle on; an earlier proposal is void.
     *
     * @param minutes at most what the provider reported
     */
    @EventName("sharing.settlement-proposed")
    record SettlementProposed(
            @Public ExchangeId exchange,
            Deal deal,
            @Public int minutes,
            @SubjectRef MemberId by) implements DisputeEvent {}

    /** One side accepts the proposal. When both have, the dispute is resolved with its minutes. */
    @EventName("sharing.settlement-accepted")
    record SettlementAccepted(
            @Public ExchangeId exchange,
            Deal deal,
            @SubjectRef MemberId by) implements DisputeEvent {}

    /**
     * One side asks for another decision by somebody else. Until then it counts for nothing.
     *
     * @param upheld how it had been decided
     * @param counted what it counted by that; null when it was upheld
     */
    @EventName("sharing.dispute-appealed")
    record DisputeAppealed(
            @Public ExchangeId exchange,
            Deal deal,
            @Public boolean upheld,
            @Nullable Counted counted,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason)
            implements DisputeEvent {}
}

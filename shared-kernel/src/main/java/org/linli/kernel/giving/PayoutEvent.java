package org.linli.kernel.giving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** What a campaign pays out: requested, approved, published, paid and its use disclosed, by different people. */
public sealed interface PayoutEvent extends CampaignEvent {
    DisbursementId disbursement();

    /**
     * So much of the balance is held for a pay-out.
     *
     * @param what it pays for
     * @param approvals how many people approve it
     */
    @EventName("giving.disbursement-requested")
    record DisbursementRequested(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @Public PayoutKind kind,
            @Public Fen amount,
            Payee payee,
            @Public String what,
            @Public int approvals,
            @SubjectRef MemberId by)
            implements PayoutEvent {}

    /** Somebody who did not request it approves it. */
    @EventName("giving.disbursement-approved")
    record DisbursementApproved(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @SubjectRef MemberId by) implements PayoutEvent {}

    /**
     * As many as needed have approved it: everybody can look at it before it is paid.
     *
     * @param until when it may be paid
     */
    @EventName("giving.notice-published")
    record NoticePublished(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @Public Fen amount,
            @Public Instant until) implements PayoutEvent {}

    /** Somebody finds it wrong: nothing is paid until that is decided. */
    @EventName("giving.disbursement-objected")
    record DisbursementObjected(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason)
            implements PayoutEvent {}

    /** Somebody who has no hand in it decided the objection. */
    @EventName("giving.objection-decided")
    record ObjectionDecided(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @Public boolean upheld,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason)
            implements PayoutEvent {}

    /** What was held is free again. */
    @EventName("giving.disbursement-cancelled")
    record DisbursementCancelled(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @Public Fen amount,
            @Public PayoutEnd reason,
            @SubjectRef MemberId by)
            implements PayoutEvent {}

    /**
     * Somebody else recorded that it was paid.
     *
     * @param proof where the proof of payment is kept
     * @param due when its use must be disclosed; null for what was left over
     * @param nextDue the earliest time by which the campaign owes a disclosure; null for none
     */
    @EventName("giving.disbursement-paid")
    record DisbursementPaid(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @Public PayoutKind kind,
            @Public Fen amount,
            @Public @Nullable Instant due,
            @Public @Nullable Instant nextDue,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String proof)
            implements PayoutEvent {}

    /** How it was used stands open for everybody. {@code nextDue} as in {@link DisbursementPaid}. */
    @EventName("giving.usage-disclosed")
    record UsageDisclosed(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            Owner owner,
            @Public String used,
            @Public @Nullable Instant nextDue,
            @SubjectRef MemberId by)
            implements PayoutEvent {}

    /** It was to be disclosed by now, and was not. {@code nextDue} as in {@link DisbursementPaid}. */
    @EventName("giving.disclosure-missed")
    record DisclosureMissed(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            Owner owner,
            @Public Instant due,
            @Public @Nullable Instant nextDue)
            implements PayoutEvent {}

    /** What was left over went where the plan says. */
    @EventName("giving.surplus-carried-out")
    record SurplusCarriedOut(
            @Public CampaignId campaign,
            @Public DisbursementId disbursement,
            @Public Fen amount,
            @Public SurplusPlan plan)
            implements PayoutEvent {}
}

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

/** The facts about a campaign for a member in need, what it collected among them. Money is recorded here and never moved. */
public sealed interface CampaignEvent extends DomainEvent
        permits CampaignEvent.Life, FundsEvent, PayoutEvent, StockEvent {
    CampaignId campaign();

    /** How it comes about and ends, and what may be told of whom it helps. */
    sealed interface Life extends CampaignEvent {}

    /**
     * Somebody answers for a drive that awaits vetting.
     *
     * @param need what the vetting must know of the person; never published
     * @param told what may be told of the person once they have consented; null for nothing
     */
    @EventName("giving.campaign-proposed")
    record CampaignProposed(
            @Public CampaignId campaign,
            @Public CampaignMode mode,
            Owner owner,
            @Public PlaceId community,
            @SubjectRef MemberId beneficiary,
            CampaignTerms terms,
            @Sensitive(subject = "beneficiary") @Nullable String need,
            @Personal(subject = "beneficiary") @Nullable String told,
            @SubjectRef MemberId by)
            implements Life {}

    /**
     * What it promises or tells was changed.
     *
     * @param material true when it must be vetted again before it goes on
     * @param toldAnew true when something else is told of the person, so that an earlier consent counts no more
     */
    @EventName("giving.campaign-revised")
    record CampaignRevised(
            @Public CampaignId campaign,
            @SubjectRef MemberId beneficiary,
            CampaignTerms terms,
            @Public boolean material,
            @Public boolean toldAnew,
            @Sensitive(subject = "beneficiary") @Nullable String need,
            @Personal(subject = "beneficiary") @Nullable String told,
            @SubjectRef MemberId by)
            implements Life {}

    /** An officer who is neither owner nor proposer found nothing against it. */
    @EventName("giving.campaign-vetted")
    record CampaignVetted(
            @Public CampaignId campaign, @SubjectRef MemberId by) implements Life {}

    /** The officer found something against it, and says what; a revision is vetted again. */
    @EventName("giving.campaign-rejected")
    record CampaignRejected(
            @Public CampaignId campaign,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason) implements Life {}

    /** It is published, and collects from now on. */
    @EventName("giving.campaign-launched")
    record CampaignLaunched(
            @Public CampaignId campaign, @SubjectRef MemberId by) implements Life {}

    /** It is over, and nothing is left of what it collected. */
    @EventName("giving.campaign-closed")
    record CampaignClosed(
            @Public CampaignId campaign,
            @Public CampaignEnd reason,
            @SubjectRef MemberId by) implements Life {}

    /** The member who answered for it is one no more while it holds money or owes something: the committee's staff answers for it from now on. */
    @EventName("giving.campaign-owner-lost")
    record CampaignOwnerLost(
            @Public CampaignId campaign, @SubjectRef MemberId owner) implements Life {}

    /**
     * Whom it helps consents that the community reads what is told of them.
     *
     * @param reference where the consent is kept, when staff recorded it for somebody who cannot say so here
     */
    @EventName("giving.beneficiary-consented")
    record BeneficiaryConsented(
            @Public CampaignId campaign,
            @SubjectRef MemberId beneficiary,
            @Personal(subject = "beneficiary") @Nullable String reference,
            @SubjectRef MemberId by)
            implements Life {}

    /** That consent was taken back: nothing is told of them any more. */
    @EventName("giving.consent-withdrawn")
    record ConsentWithdrawn(
            @Public CampaignId campaign,
            @SubjectRef MemberId beneficiary,
            @SubjectRef MemberId by) implements Life {}
}

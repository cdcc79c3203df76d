package org.linli.kernel.giving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a donation of money. Linli records them; the money goes its own way. */
public sealed interface DonationEvent extends DomainEvent {
    DonationId donation();

    CampaignId campaign();

    /** Who gives, or acts for the organisation that gives. */
    MemberId donor();

    /**
     * Somebody promised to give.
     *
     * @param community of the campaign
     * @param owner who answers for the campaign
     * @param organisation that gives; null when the donor gives
     * @param anonymous true when the public is not told who gives
     * @param until when the pledge lapses
     * @param by who recorded it: the donor, their proxy, or staff
     * @param consent where the donor's consent is kept, as staff gave it; null when staff did not record it
     */
    @EventName("giving.donation-pledged")
    record DonationPledged(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @Public PlaceId community,
            Owner owner,
            @SubjectRef MemberId donor,
            @Public @Nullable OrganisationId organisation,
            @Public Fen amount,
            @Public boolean anonymous,
            @Public Instant until,
            @SubjectRef MemberId by,
            @Personal(subject = "donor") @Nullable String consent)
            implements DonationEvent {}

    /** Nothing comes of the pledge. */
    @EventName("giving.pledge-ended")
    record PledgeEnded(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public PledgeEnd reason)
            implements DonationEvent {}

    /**
     * The money came in.
     *
     * @param amount what came, which may be another amount than was pledged
     * @param reference of the bank or platform
     * @param by who recorded it, which is neither the donor nor who recorded the pledge
     */
    @EventName("giving.donation-received")
    record DonationReceived(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public Fen amount,
            @Personal(subject = "donor") @Nullable String reference,
            @SubjectRef MemberId by)
            implements DonationEvent {}

    /**
     * The campaign took it in.
     *
     * @param receipt its number, from 1, without gaps in each campaign
     */
    @EventName("giving.donation-booked")
    record DonationBooked(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public Fen amount,
            @Public int receipt)
            implements DonationEvent {}

    /** The campaign did not take it in: it is to be given back. */
    @EventName("giving.donation-declined")
    record DonationDeclined(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public Fen amount,
            @Public DeclineReason reason)
            implements DonationEvent {}

    /** The donor wants it back. */
    @EventName("giving.refund-requested")
    record RefundRequested(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor) implements DonationEvent {}

    /** The campaign does not give it back: a pay-out was requested, or it is closed. The donation stands. */
    @EventName("giving.refund-refused")
    record RefundRefused(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor) implements DonationEvent {}

    /** It counts for the campaign no more: it is to be given back. */
    @EventName("giving.donation-refunded")
    record DonationRefunded(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public Fen amount) implements DonationEvent {}

    /**
     * The donor has their money again.
     *
     * @param reference of the bank or platform
     * @param by who recorded it, which is not the donor
     */
    @EventName("giving.donation-given-back")
    record DonationGivenBack(
            @Public DonationId donation,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public Fen amount,
            @Personal(subject = "donor") @Nullable String reference,
            @SubjectRef MemberId by)
            implements DonationEvent {}
}

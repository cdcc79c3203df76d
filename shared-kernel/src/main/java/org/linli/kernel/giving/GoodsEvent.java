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

/** The facts about a gift of things (实物捐赠) to a campaign, from the promise until who needs them has them. */
public sealed interface GoodsEvent extends DomainEvent {
    GoodsId goods();

    CampaignId campaign();

    /** Who gives, or acts for the organisation that gives. */
    MemberId donor();

    /**
     * Somebody promised things.
     *
     * @param community of the campaign
     * @param owner who answers for the campaign
     * @param organisation that gives; null when the donor gives
     * @param anonymous true when the public is not told who gives
     * @param until when the promise lapses
     * @param by who recorded it: the donor, their proxy, or staff
     * @param consent where the donor's consent is kept, as staff gave it; null when staff did not record it
     */
    @EventName("giving.goods-pledged")
    record GoodsPledged(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @Public PlaceId community,
            Owner owner,
            @SubjectRef MemberId donor,
            @Public @Nullable OrganisationId organisation,
            Things things,
            @Public boolean anonymous,
            @Public Instant until,
            @SubjectRef MemberId by,
            @Personal(subject = "donor") @Nullable String consent)
            implements GoodsEvent {}

    /** Nothing comes of the promise. */
    @EventName("giving.goods-pledge-ended")
    record GoodsPledgeEnded(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public PledgeEnd reason) implements GoodsEvent {}

    /**
     * The things came.
     *
     * @param things what came, which may be more or less than was promised
     * @param by who received them, which is neither the donor nor who recorded the promise
     */
    @EventName("giving.goods-received")
    record GoodsReceived(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            Things things,
            @SubjectRef MemberId by)
            implements GoodsEvent {}

    /**
     * The campaign took them in.
     *
     * @param receipt its number in the campaign
     */
    @EventName("giving.goods-booked")
    record GoodsBooked(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public int receipt) implements GoodsEvent {}

    /** The campaign did not take them in: they are to be given back. */
    @EventName("giving.goods-declined")
    record GoodsDeclined(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Public DeclineReason reason)
            implements GoodsEvent {}

    /** The donor wants them back before they were handed over: they are to be given back. */
    @EventName("giving.goods-withdrawn")
    record GoodsWithdrawn(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor) implements GoodsEvent {}

    /**
     * The donor has their things again.
     *
     * @param by who recorded it, which is not the donor
     */
    @EventName("giving.goods-given-back")
    record GoodsGivenBack(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @SubjectRef MemberId by) implements GoodsEvent {}

    /**
     * Somebody says that they handed them over.
     *
     * @param to the beneficiary, or an institution by its name
     * @param beneficiary whom the campaign helps; null when an institution got them
     * @param recipient the institution as an organisation that takes part here; null when it does not, and for the beneficiary
     * @param by who handed them over, which is not the donor
     */
    @EventName("giving.goods-handed-over")
    record GoodsHandedOver(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            Payee to,
            @SubjectRef @Nullable MemberId beneficiary,
            @Public @Nullable OrganisationId recipient,
            @SubjectRef MemberId by)
            implements GoodsEvent {}

    /**
     * The other side says that it got them.
     *
     * @param reference where the signed receipt is kept
     * @param by the other side, or staff who neither gave nor handed over and keeps what the other side signed
     */
    @EventName("giving.hand-over-confirmed")
    record HandOverConfirmed(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @Personal(subject = "by") @Nullable String reference,
            @SubjectRef MemberId by)
            implements GoodsEvent {}

    /** Nothing was handed over, as the other side says, or who had said so by mistake: the things are still here. */
    @EventName("giving.hand-over-denied")
    record HandOverDenied(
            @Public GoodsId goods,
            @Public CampaignId campaign,
            @SubjectRef MemberId donor,
            @SubjectRef MemberId by) implements GoodsEvent {}
}

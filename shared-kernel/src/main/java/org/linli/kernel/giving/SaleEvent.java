package org.linli.kernel.giving;

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

/** The facts about a charity sale (义卖) for a campaign. */
public sealed interface SaleEvent extends DomainEvent {
    SaleId sale();

    CampaignId campaign();

    /**
     * It will take place, at these prices.
     *
     * @param community of the campaign
     * @param owner who answers for the campaign
     * @param begins after the declaration
     */
    @EventName("giving.sale-declared")
    record SaleDeclared(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public PlaceId community,
            Owner owner,
            @Public String title,
            @Public List<PricedItem> prices,
            @Public Instant begins,
            @SubjectRef MemberId by)
            implements SaleEvent {}

    /** It does not take place, or nothing was sold. */
    @EventName("giving.sale-called-off")
    record SaleCalledOff(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @SubjectRef MemberId by) implements SaleEvent {}

    /** Somebody counted what was taken in. */
    @EventName("giving.takings-counted")
    record TakingsCounted(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen amount,
            @SubjectRef MemberId by) implements SaleEvent {}

    /** Two people counted the same. */
    @EventName("giving.takings-agreed")
    record TakingsAgreed(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen amount) implements SaleEvent {}

    /** Two people counted differently: neither count holds until the difference is cleared up. */
    @EventName("giving.takings-differed")
    record TakingsDiffered(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen first,
            @Public Fen second) implements SaleEvent {}

    /**
     * A difference was looked into; two people count anew.
     *
     * @param explanation what was found
     * @param by who looked into it, which is neither of the two
     */
    @EventName("giving.recount-ordered")
    record RecountOrdered(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Personal(subject = "by") @Nullable String explanation,
            @SubjectRef MemberId by)
            implements SaleEvent {}

    /**
     * The campaign took the takings in.
     *
     * @param receipt its number, from 1, without gaps in each campaign
     */
    @EventName("giving.sale-settled")
    record SaleSettled(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen amount,
            @Public int receipt) implements SaleEvent {}

    /**
     * Somebody offered the takings anew, which the campaign had not taken in.
     *
     * @param by who did
     */
    @EventName("giving.takings-offered-anew")
    record TakingsOfferedAnew(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen amount,
            @SubjectRef MemberId by) implements SaleEvent {}

    /**
     * The takings that the campaign did not take in went where its surplus plan says.
     *
     * @param plan of the campaign
     * @param proof where the proof is kept
     * @param by who recorded it, which is none of those who counted
     */
    @EventName("giving.takings-passed-on")
    record TakingsPassedOn(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen amount,
            @Public SurplusPlan plan,
            @Personal(subject = "by") @Nullable String proof,
            @SubjectRef MemberId by)
            implements SaleEvent {}

    /** The campaign did not take the takings in: they are to be offered anew, or to go where its surplus plan says. */
    @EventName("giving.sale-declined")
    record SaleDeclined(
            @Public SaleId sale,
            @Public CampaignId campaign,
            @Public Fen amount,
            @Public DeclineReason reason) implements SaleEvent {}
}

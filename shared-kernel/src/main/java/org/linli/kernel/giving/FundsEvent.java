package org.linli.kernel.giving;

import org.linli.kernel.EventName;
import org.linli.kernel.privacy.Public;

/** What a campaign collected. Who gave stands in the gift's own history alone. */
public sealed interface FundsEvent extends CampaignEvent {
    SourceId source();

    Fen amount();

    /**
     * Money of a gift or a charity sale counts for the campaign.
     *
     * @param receipt 1, 2, 3 … without gaps in each campaign
     */
    @EventName("giving.funds-booked")
    record FundsBooked(
            @Public CampaignId campaign,
            @Public SourceId source,
            @Public Fen amount,
            @Public int receipt) implements FundsEvent {}

    /** It goes back to who gave it, before anything was paid out. */
    @EventName("giving.funds-returned")
    record FundsReturned(
            @Public CampaignId campaign,
            @Public SourceId source,
            @Public Fen amount) implements FundsEvent {}
}

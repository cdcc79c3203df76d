package org.linli.kernel.giving;

import org.linli.kernel.EventName;
import org.linli.kernel.privacy.Public;

/** Which things a campaign took in and what became of them. They are no part of its balance; who gave and who got them stands in the gift's own history. */
public sealed interface StockEvent extends CampaignEvent {
    GoodsId goods();

    Things things();

    /**
     * The things of a gift are the campaign's to hand over.
     *
     * @param receipt 1, 2, 3 … without gaps in each campaign, money and things in one line
     */
    @EventName("giving.goods-taken-in")
    record GoodsTakenIn(
            @Public CampaignId campaign,
            @Public GoodsId goods,
            Things things,
            @Public int receipt) implements StockEvent {}

    /** They go back to who gave them, before they were handed over. */
    @EventName("giving.goods-released")
    record GoodsReleased(
            @Public CampaignId campaign, @Public GoodsId goods, Things things) implements StockEvent {}

    /** Who was to get them has them, as both sides say. */
    @EventName("giving.goods-passed-on")
    record GoodsPassedOn(
            @Public CampaignId campaign, @Public GoodsId goods, Things things) implements StockEvent {}
}

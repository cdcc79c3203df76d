package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.jspecify.annotations.Nullable;
import org.linli.command.Decision;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.CampaignCommand.OfGoods;
import org.linli.command.giving.CampaignCommand.PassGoodsOn;
import org.linli.command.giving.CampaignCommand.ReleaseGoods;
import org.linli.command.giving.CampaignCommand.TakeGoodsIn;
import org.linli.command.giving.Till.Stored;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;

/** The rules of things in a campaign: each gift once, its receipt in the same line of numbers as money, and gone once. */
final class Stock {
    private Stock() {}

    static Decision<CampaignEvent> decide(Opened campaign, OfGoods command) {
        Stored before = campaign.till().goods().get(command.goods());
        return switch (command) {
            case TakeGoodsIn take -> before == null ? takeIn(campaign, take) : nothingToDo();
            case ReleaseGoods _ ->
                before != null && before.here()
                        ? accept(new GoodsReleased(campaign.id(), command.goods(), before.things()))
                        : nothingToDo(); // what was declined goes back too, and was never here
            case PassGoodsOn _ ->
                before != null && before.here()
                        ? accept(new GoodsPassedOn(campaign.id(), command.goods(), before.things()))
                        : gone(before);
        };
    }

    private static Decision<CampaignEvent> takeIn(Opened campaign, TakeGoodsIn command) {
        Rejection bar = Funds.bar(campaign.mode(), campaign.status());
        return bar == null
                ? accept(new GoodsTakenIn(
                        campaign.id(),
                        command.goods(),
                        command.things(),
                        campaign.till().receipts() + 1))
                : refuse(bar);
    }

    private static Decision<CampaignEvent> gone(@Nullable Stored before) {
        return before == null ? refuse(new CampaignRejection.SourceNotBooked()) : nothingToDo();
    }
}

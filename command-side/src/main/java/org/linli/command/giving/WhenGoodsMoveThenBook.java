package org.linli.command.giving;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.giving.CampaignCommand.PassGoodsOn;
import org.linli.command.giving.CampaignCommand.ReleaseGoods;
import org.linli.command.giving.CampaignCommand.TakeGoodsIn;
import org.linli.command.giving.GoodsCommand.ConfirmTakingIn;
import org.linli.command.giving.GoodsCommand.DeclineGoods;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.web.RejectedException;

/**
 * Tells a campaign which things came for it, went back or were handed over; the gift learns its receipt number from the campaign's own event.
 *
 * <p>Whatever is sent twice counts once: the campaign remembers each gift. Only a named refusal to take things in leads to a compensation; any other
 * failure makes the event be handled again. What was handed over was taken in before, and what went back was, or it was declined and is none of the campaign's, so the campaign never refuses that.
 */
@ProcessingGroup(WhenGoodsMoveThenBook.NAME)
@DisallowReplay
public final class WhenGoodsMoveThenBook {
    public static final String NAME = "goods";

    private static final GoodsDecider GOODS = new GoodsDecider();

    private final Commands commands;
    private final Histories histories;

    public WhenGoodsMoveThenBook(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    /** Handled a second time, the gift may be past this step. */
    @EventHandler
    void on(GoodsReceived event, EventMessage<?> message) {
        if (!(histories.stateOf(event.goods().value(), GOODS) instanceof Goods.Given goods)
                || goods.step() != Goods.Step.RECEIVED) {
            return;
        }
        Sender system = Sender.following(message);
        try {
            commands.send(new TakeGoodsIn(event.campaign(), event.goods(), event.things()), system);
        } catch (RejectedException refused) {
            commands.send(
                    new DeclineGoods(event.goods(), WhenGiftReceivedThenBook.reason(refused.rejection())), system);
        }
    }

    @EventHandler
    void on(GoodsTakenIn event, EventMessage<?> message) {
        commands.send(new ConfirmTakingIn(event.goods(), event.receipt()), Sender.following(message));
    }

    @EventHandler
    void on(GoodsGivenBack event, EventMessage<?> message) {
        commands.send(new ReleaseGoods(event.campaign(), event.goods()), Sender.following(message));
    }

    @EventHandler
    void on(HandOverConfirmed event, EventMessage<?> message) {
        commands.send(new PassGoodsOn(event.campaign(), event.goods()), Sender.following(message));
    }
}

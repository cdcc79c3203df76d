package org.linli.command.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.SYSTEM;
import static org.linli.command.giving.Drives.aCampaign;
import static org.linli.command.giving.Drives.aVettedCampaign;
import static org.linli.command.giving.Drives.book;
import static org.linli.command.giving.Drives.booked;
import static org.linli.command.giving.GivingThings.GOODS;
import static org.linli.command.giving.GivingThings.MATTRESSES;

import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.PassGoodsOn;
import org.linli.command.giving.CampaignCommand.ReleaseGoods;
import org.linli.command.giving.CampaignCommand.TakeGoodsIn;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;

/** A campaign knows which things came for it and which are gone. */
class KeepingThings {
    private static final TakeGoodsIn TAKE = new TakeGoodsIn(CAMPAIGN, GOODS, MATTRESSES);
    private static final ReleaseGoods RELEASE = new ReleaseGoods(CAMPAIGN, GOODS);
    private static final PassGoodsOn PASS_ON = new PassGoodsOn(CAMPAIGN, GOODS);
    private static final GoodsReleased RELEASED = new GoodsReleased(CAMPAIGN, GOODS, MATTRESSES);
    private static final GoodsPassedOn PASSED_ON = new GoodsPassedOn(CAMPAIGN, GOODS, MATTRESSES);

    private static GoodsTakenIn taken(int receipt) {
        return new GoodsTakenIn(CAMPAIGN, GOODS, MATTRESSES, receipt);
    }

    private static Scenario<Campaign, CampaignCommand, CampaignEvent> keeping() {
        return aCampaign().given(taken(1));
    }

    @Test
    void things_have_receipts_in_one_line_of_numbers_with_money() {
        aCampaign().when(TAKE, SYSTEM).leadsTo(taken(1));
        aCampaign().given(booked(1, 100)).when(TAKE, SYSTEM).leadsTo(taken(2));
        keeping().when(book(2, 100), SYSTEM).leadsTo(new FundsBooked(CAMPAIGN, Drives.gift(2), new Fen(100), 2));
    }

    @Test
    void things_are_no_part_of_the_balance() {
        var campaign =
                (Opened) aCampaign().given(booked(1, 100)).given(taken(2)).state();
        assertThat(campaign.till().balance()).isEqualTo(100);
        assertThat(campaign.till().free()).isEqualTo(100);
        assertThat(campaign.till().gifts()).isOne();
    }

    @Test
    void only_a_published_campaign_that_collects_takes_things_in() {
        aVettedCampaign().when(TAKE, SYSTEM).isRefusedFor(new CampaignRejection.NotLaunched());
        aCampaign()
                .given(new CampaignClosed(CAMPAIGN, CampaignEnd.DONE, BEN))
                .when(TAKE, SYSTEM)
                .isRefusedFor(new CampaignRejection.CampaignOver());
    }

    @Test
    void each_gift_is_taken_in_once_and_goes_once() {
        keeping().when(TAKE, SYSTEM).changesNothing();
        keeping().when(RELEASE, SYSTEM).leadsTo(RELEASED);
        keeping().when(PASS_ON, SYSTEM).leadsTo(PASSED_ON);
        keeping().given(RELEASED).when(RELEASE, SYSTEM).changesNothing();
        keeping().given(PASSED_ON).when(PASS_ON, SYSTEM).changesNothing();
        keeping().given(RELEASED).when(TAKE, SYSTEM).changesNothing();
        keeping().given(PASSED_ON).when(RELEASE, SYSTEM).changesNothing();
        aCampaign().when(PASS_ON, SYSTEM).isRefusedFor(new CampaignRejection.SourceNotBooked());
    }

    @Test
    void what_was_declined_and_goes_back_was_never_here() {
        aCampaign().when(RELEASE, SYSTEM).changesNothing();
    }

    @Test
    void a_campaign_is_not_closed_while_things_are_here() {
        CloseCampaign close = new CloseCampaign(CAMPAIGN);
        keeping().when(close, SECRETARY).isRefusedFor(new CampaignRejection.GoodsRemain(1));
        keeping().given(PASSED_ON).when(close, SECRETARY).isAccepted();
        keeping().given(RELEASED).when(close, SECRETARY).isAccepted();
    }
}

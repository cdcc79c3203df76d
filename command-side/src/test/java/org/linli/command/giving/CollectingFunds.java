package org.linli.command.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.giving.Drives.APPEAL_PAGE;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.SYSTEM;
import static org.linli.command.giving.Drives.aCampaign;
import static org.linli.command.giving.Drives.aProposal;
import static org.linli.command.giving.Drives.aVettedCampaign;
import static org.linli.command.giving.Drives.book;
import static org.linli.command.giving.Drives.booked;
import static org.linli.command.giving.Drives.gift;
import static org.linli.command.giving.Drives.holding;
import static org.linli.command.giving.Drives.noCampaign;
import static org.linli.command.giving.Drives.proposed;
import static org.linli.command.giving.Drives.terms;
import static org.linli.kernel.giving.CampaignMode.PERSONAL_APPEAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.giving.CampaignCommand.ReturnFunds;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignRejected;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsReturned;

/** Each source counts once, receipts have no gaps, and only what is launched collects. */
class CollectingFunds {
    private static final CampaignClosed CLOSED = new CampaignClosed(CAMPAIGN, CampaignEnd.DONE, BEN);
    private static final FundsReturned RETURNED = new FundsReturned(CAMPAIGN, gift(1), new Fen(100));

    private static ReturnFunds giveBack(int gift) {
        return new ReturnFunds(CAMPAIGN, gift(gift));
    }

    @Test
    void receipts_are_numbered_without_gaps_in_each_campaign() {
        aCampaign().when(book(1, 100), SYSTEM).leadsTo(booked(1, 100));
        holding(100).when(book(2, 50), SYSTEM).leadsTo(booked(2, 50));
        holding(100).given(RETURNED).when(book(2, 50), SYSTEM).leadsTo(booked(2, 50));
    }

    @Test
    void the_same_source_is_booked_once() {
        holding(100).when(book(1, 100), SYSTEM).changesNothing();
        holding(100).given(RETURNED).when(book(1, 100), SYSTEM).changesNothing();
        holding(100).given(CLOSED).when(book(1, 100), SYSTEM).changesNothing();
        holding(100).when(book(1, 101), SYSTEM).isRefusedFor(new CampaignRejection.SourceDiffers());
    }

    @Test
    void a_personal_appeal_collects_nothing() {
        noCampaign()
                .given(proposed(PERSONAL_APPEAL, terms(null, null, APPEAL_PAGE)))
                .given(new CampaignVetted(CAMPAIGN, BEN))
                .given(new CampaignLaunched(CAMPAIGN, BEN))
                .when(book(1, 100), SYSTEM)
                .isRefusedFor(new CampaignRejection.CollectsNothing());
    }

    @Test
    void nothing_is_booked_before_the_launch_or_after_the_close() {
        for (var early :
                List.of(aProposal(), aVettedCampaign(), aProposal().given(new CampaignRejected(CAMPAIGN, BEN, "缺")))) {
            early.when(book(1, 100), SYSTEM).isRefusedFor(new CampaignRejection.NotLaunched());
        }
        aCampaign().given(CLOSED).when(book(1, 100), SYSTEM).isRefusedFor(new CampaignRejection.CampaignOver());
    }

    @Test
    void what_was_booked_goes_back_once() {
        holding(100).when(giveBack(1), SYSTEM).leadsTo(RETURNED);
        holding(100).given(RETURNED).when(giveBack(1), SYSTEM).changesNothing();
        holding(100).when(giveBack(2), SYSTEM).isRefusedFor(new CampaignRejection.SourceNotBooked());
        holding(100).given(CLOSED).when(giveBack(1), SYSTEM).isRefusedFor(new CampaignRejection.CampaignOver());
    }

    @Test
    void the_balance_is_what_was_booked_less_what_went_back() {
        var state = (Campaign.Opened)
                holding(100).given(booked(2, 50)).given(RETURNED).state();
        assertThat(state.till().balance()).isEqualTo(50);
    }
}

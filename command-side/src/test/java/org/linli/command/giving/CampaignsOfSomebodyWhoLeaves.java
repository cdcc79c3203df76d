package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.EVA;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.SYSTEM;
import static org.linli.command.giving.Drives.TERMS;
import static org.linli.command.giving.Drives.TOMORROW;
import static org.linli.command.giving.Drives.aCampaign;
import static org.linli.command.giving.Drives.booked;
import static org.linli.command.giving.Drives.noCampaign;
import static org.linli.command.giving.Drives.paid;
import static org.linli.command.giving.Drives.request;
import static org.linli.command.giving.Drives.requested;
import static org.linli.command.giving.GivingThings.GOODS;
import static org.linli.command.giving.GivingThings.MATTRESSES;
import static org.linli.kernel.giving.CampaignMode.MUTUAL_AID;

import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignCommand.EndForErasure;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignOwnerLost;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.kernel.membership.MemberId;

/** Eva answers for a campaign herself, and leaves; or Ana leaves, whom one helps. */
class CampaignsOfSomebodyWhoLeaves {
    private static final CampaignClosed CLOSED =
            new CampaignClosed(CAMPAIGN, CampaignEnd.MEMBER_ERASED, MemberId.SYSTEM);
    private static final CampaignOwnerLost LOST = new CampaignOwnerLost(CAMPAIGN, EVA);

    private static EndForErasure leaving(MemberId member) {
        return new EndForErasure(CAMPAIGN, member);
    }

    private static Scenario<Campaign, CampaignCommand, CampaignEvent> evas() {
        return noCampaign()
                .given(new CampaignProposed(CAMPAIGN, MUTUAL_AID, Owner.of(EVA), XINGFU, ANA, TERMS, "病", "病", EVA))
                .given(new CampaignVetted(CAMPAIGN, BEN))
                .given(new CampaignLaunched(CAMPAIGN, EVA));
    }

    @Test
    void one_that_holds_nothing_is_closed() {
        evas().when(leaving(EVA), SYSTEM).leadsTo(CLOSED);
        evas().given(CLOSED).when(leaving(EVA), SYSTEM).changesNothing();
        evas().when(leaving(BEN), SYSTEM).changesNothing();
        aCampaign().when(leaving(BEN), SYSTEM).changesNothing();
    }

    @Test
    void one_that_holds_money_or_owes_a_disclosure_is_the_committees_to_answer_for() {
        var holding = evas().given(booked(1, 100));
        holding.when(leaving(EVA), SYSTEM).leadsTo(LOST);
        holding.given(requested(1, 100, 1))
                .given(paid(1, 100, TOMORROW, TOMORROW))
                .when(leaving(EVA), SYSTEM)
                .leadsTo(LOST);
        evas().given(new GoodsTakenIn(CAMPAIGN, GOODS, MATTRESSES, 1))
                .when(leaving(EVA), SYSTEM)
                .leadsTo(LOST);
        var orphaned = holding.given(LOST);
        orphaned.when(leaving(EVA), SYSTEM).changesNothing();
        orphaned.when(request(1, 100), STAFF).isAccepted();
        orphaned.when(request(1, 100), by(EVA)).isRefusedFor(new Refusal.NotAllowed());
        orphaned.when(request(1, 100), SECRETARY).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nothing_is_told_any_more_of_somebody_who_leaves() {
        var told = aCampaign().given(new BeneficiaryConsented(CAMPAIGN, ANA, null, ANA));
        told.when(leaving(ANA), SYSTEM).leadsTo(new ConsentWithdrawn(CAMPAIGN, ANA, MemberId.SYSTEM));
        aCampaign().when(leaving(ANA), SYSTEM).changesNothing();
    }
}

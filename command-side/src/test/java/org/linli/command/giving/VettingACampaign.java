package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.APPEAL;
import static org.linli.command.giving.Drives.BRANCH;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.EVA;
import static org.linli.command.giving.Drives.FITTING;
import static org.linli.command.giving.Drives.OFFICER;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.SOUND;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.STORY;
import static org.linli.command.giving.Drives.TERMS;
import static org.linli.command.giving.Drives.aCampaign;
import static org.linli.command.giving.Drives.aProposal;
import static org.linli.command.giving.Drives.aVettedCampaign;
import static org.linli.command.giving.Drives.noCampaign;
import static org.linli.command.giving.Drives.terms;
import static org.linli.kernel.giving.CampaignMode.MUTUAL_AID;
import static org.linli.kernel.giving.CampaignMode.PUBLIC_FUNDRAISING;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.giving.Campaign.Status;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.LaunchCampaign;
import org.linli.command.giving.CampaignCommand.RejectCampaign;
import org.linli.command.giving.CampaignCommand.ReviseCampaign;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.command.giving.CampaignCommand.VetCampaign;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignRejected;
import org.linli.kernel.giving.CampaignEvent.CampaignRevised;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.OrganisationKind;

/** A campaign is published only after an officer without a hand in it looked at it, and again when something that matters changes. */
class VettingACampaign {
    private static final VetCampaign VET = new VetCampaign(CAMPAIGN);
    private static final RejectCampaign REJECT = new RejectCampaign(CAMPAIGN, "缺少费用清单");
    private static final LaunchCampaign LAUNCH = new LaunchCampaign(CAMPAIGN, SOUND);
    private static final CloseCampaign CLOSE = new CloseCampaign(CAMPAIGN);
    private static final CampaignRevised MATERIAL = revised(terms(new Fen(5), null, null), STORY, true, false);

    private static ReviseCampaign revise(CampaignTerms terms, Story story) {
        return new ReviseCampaign(CAMPAIGN, MUTUAL_AID, terms, FITTING, story);
    }

    private static CampaignRevised revised(CampaignTerms terms, Story story, boolean material, boolean toldAnew) {
        return new CampaignRevised(CAMPAIGN, ANA, terms, material, toldAnew, story.need(), story.told(), BEN);
    }

    @Test
    void a_vetting_officer_vets_or_rejects_a_proposal() {
        aProposal().when(VET, OFFICER).leadsTo(new CampaignVetted(CAMPAIGN, CUI));
        aProposal().when(REJECT, OFFICER).leadsTo(new CampaignRejected(CAMPAIGN, CUI, "缺少费用清单"));
        aProposal().when(VET, STAFF).isRefusedFor(new Refusal.NotAllowed());
        aProposal().when(REJECT, STAFF).isRefusedFor(new Refusal.NotAllowed());
        aVettedCampaign().when(VET, OFFICER).changesNothing();
        aCampaign().when(VET, OFFICER).isRefusedFor(new CampaignRejection.WrongCampaignStatus(Status.LAUNCHED));
        aVettedCampaign().when(REJECT, OFFICER).isRefusedFor(new CampaignRejection.WrongCampaignStatus(Status.VETTED));
    }

    @Test
    void a_rejection_says_why_in_1_to_2000_characters() {
        for (String reason : List.of(" ", "因".repeat(2001))) {
            aProposal()
                    .when(new RejectCampaign(CAMPAIGN, reason), OFFICER)
                    .isRefusedFor(new CampaignRejection.CampaignTextMalformed());
        }
    }

    @Test
    void who_proposed_or_revised_it_owns_it_or_is_helped_does_not_vet_it() {
        var mine = new CampaignRejection.VetsOwnCampaign();
        for (var command : List.of(VET, REJECT)) {
            aProposal().when(command, by(BEN).holding(VETTING_OFFICER)).isRefusedFor(mine);
            aProposal().when(command, by(ANA).holding(VETTING_OFFICER)).isRefusedFor(mine);
            aProposal()
                    .when(command, by(EVA).holding(VETTING_OFFICER).representing(BRANCH))
                    .isRefusedFor(mine);
        }
        aProposal()
                .given(new CampaignRevised(CAMPAIGN, ANA, TERMS, true, false, "病", null, EVA))
                .when(VET, by(EVA).holding(VETTING_OFFICER))
                .isRefusedFor(mine);
        noCampaign()
                .given(new CampaignProposed(CAMPAIGN, MUTUAL_AID, Owner.of(EVA), XINGFU, ANA, TERMS, null, null, BEN))
                .when(VET, by(EVA).holding(VETTING_OFFICER))
                .isRefusedFor(mine);
    }

    @Test
    void it_is_launched_by_its_owner_once_vetted() {
        aVettedCampaign().when(LAUNCH, SECRETARY).leadsTo(new CampaignLaunched(CAMPAIGN, BEN));
        aVettedCampaign().when(LAUNCH, STAFF).isRefusedFor(new Refusal.NotAllowed());
        aCampaign().when(LAUNCH, SECRETARY).changesNothing();
        aProposal().when(LAUNCH, SECRETARY).isRefusedFor(new CampaignRejection.WrongCampaignStatus(Status.PROPOSED));
        aVettedCampaign()
                .when(new LaunchCampaign(CAMPAIGN, new Backing(OrganisationKind.PARTY, true, true, true)), SECRETARY)
                .isRefusedFor(new CampaignRejection.OwnerOwesDisclosure());
    }

    @Test
    void a_material_change_vets_again() {
        CampaignTerms other = terms(new Fen(5), null, null);
        aCampaign().when(revise(other, STORY), SECRETARY).leadsTo(MATERIAL);
        aCampaign()
                .given(MATERIAL)
                .when(LAUNCH, SECRETARY)
                .isRefusedFor(new CampaignRejection.WrongCampaignStatus(Status.PROPOSED));
        aCampaign().given(MATERIAL).when(VET, OFFICER).isAccepted();
        for (CampaignTerms each : List.of(
                new CampaignTerms("别", TERMS.purpose(), TERMS.goal(), TERMS.surplus(), 30, null, null, null, null),
                new CampaignTerms(TERMS.title(), "别", TERMS.goal(), TERMS.surplus(), 30, null, null, null, null),
                new CampaignTerms(
                        TERMS.title(), TERMS.purpose(), TERMS.goal(), SurplusPlan.CHARITY, 30, null, null, null, null),
                new CampaignTerms(
                        TERMS.title(), TERMS.purpose(), TERMS.goal(), TERMS.surplus(), 31, null, null, null, null))) {
            aCampaign().when(revise(each, STORY), SECRETARY).leadsTo(revised(each, STORY, true, false));
        }
        Story needy = new Story("病情加重", STORY.told());
        aCampaign().when(revise(TERMS, needy), SECRETARY).leadsTo(revised(TERMS, needy, true, false));
        Story told = new Story(STORY.need(), null);
        aCampaign().when(revise(TERMS, told), SECRETARY).leadsTo(revised(TERMS, told, true, true));
    }

    @Test
    void to_disclose_sooner_or_to_stand_beside_other_help_is_not_vetted_again() {
        CampaignTerms kinder = new CampaignTerms(
                TERMS.title(), TERMS.purpose(), TERMS.goal(), TERMS.surplus(), 29, null, null, APPEAL, null);
        aCampaign().when(revise(kinder, STORY), SECRETARY).leadsTo(revised(kinder, STORY, false, false));
        aCampaign()
                .given(revised(kinder, STORY, false, false))
                .when(LAUNCH, SECRETARY)
                .changesNothing();
        aProposal()
                .given(new CampaignRejected(CAMPAIGN, CUI, "缺"))
                .given(revised(kinder, STORY, false, false))
                .when(VET, OFFICER)
                .isAccepted();
        aCampaign().when(revise(TERMS, STORY), SECRETARY).changesNothing();
    }

    @Test
    void the_mode_never_changes() {
        aCampaign()
                .when(new ReviseCampaign(CAMPAIGN, PUBLIC_FUNDRAISING, TERMS, FITTING, STORY), SECRETARY)
                .isRefusedFor(new CampaignRejection.ModeFixed());
    }

    @Test
    void its_owner_revises_it_while_it_is_open_within_the_rules() {
        aCampaign().when(revise(TERMS, STORY), STAFF).isRefusedFor(new Refusal.NotAllowed());
        aCampaign()
                .given(new CampaignClosed(CAMPAIGN, CampaignEnd.DONE, BEN))
                .when(revise(terms(new Fen(5), null, null), STORY), SECRETARY)
                .isRefusedFor(new CampaignRejection.CampaignOver());
        aCampaign()
                .when(revise(terms(null, null, null), STORY), SECRETARY)
                .isRefusedFor(new CampaignRejection.GoalMisplaced());
    }

    @Test
    void its_owner_closes_it_when_nothing_is_left() {
        aCampaign().when(CLOSE, SECRETARY).leadsTo(new CampaignClosed(CAMPAIGN, CampaignEnd.DONE, BEN));
        aCampaign().when(CLOSE, STAFF).isRefusedFor(new Refusal.NotAllowed());
        aCampaign()
                .given(new CampaignClosed(CAMPAIGN, CampaignEnd.DONE, BEN))
                .when(CLOSE, SECRETARY)
                .changesNothing();
        Drives.holding(1).when(CLOSE, SECRETARY).isRefusedFor(new CampaignRejection.FundsRemain(1));
    }
}

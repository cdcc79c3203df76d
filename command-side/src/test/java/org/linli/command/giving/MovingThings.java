package org.linli.command.giving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.EVA;
import static org.linli.command.giving.Drives.FAN;
import static org.linli.command.giving.Drives.FITTING;
import static org.linli.command.giving.Drives.STORY;
import static org.linli.command.giving.Drives.TERMS;
import static org.linli.command.giving.GivingThings.GOODS;
import static org.linli.command.giving.GivingThings.MATTRESSES;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.RunningCommunity;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.LaunchCampaign;
import org.linli.command.giving.CampaignCommand.ProposeCampaign;
import org.linli.command.giving.CampaignCommand.ReviseCampaign;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.command.giving.CampaignCommand.VetCampaign;
import org.linli.command.giving.Goods.Step;
import org.linli.command.giving.GoodsCommand.ConfirmHandOver;
import org.linli.command.giving.GoodsCommand.GiveGoodsBack;
import org.linli.command.giving.GoodsCommand.ReceiveGoods;
import org.linli.command.giving.GoodsCommand.WithdrawGoods;
import org.linli.command.membership.OrganisationCommand.RegisterOrganisation;
import org.linli.kernel.LocalText;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.StockEvent;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.web.RejectedException;

/** Ben answers for a campaign for Ana; Eva gives things; Cui and Dan keep the books; a policy that hears of everything twice tells the campaign. */
class MovingThings {
    private static final Backing RESIDENT = new Backing(null, true, true, false);

    private final RunningCommunity community = RunningCommunity.start();
    private final WhenGoodsMoveThenBook policy = new WhenGoodsMoveThenBook(community.commands(), community.histories());
    private final Gifts gifts =
            new Gifts(community.histories(), new Campaigns(community.histories(), community.authorities()));

    @BeforeEach
    void things_come_for_a_campaign() {
        List.of(ANA, BEN, CUI, DAN, EVA, FAN).forEach(member -> community.settle(member, Level.L3));
        community.appoint(BEN, Role.RESIDENT, XINGFU);
        community.appoint(EVA, Role.RESIDENT, XINGFU);
        community.appoint(CUI, Role.COMMITTEE_STAFF, XINGFU);
        community.appoint(FAN, Role.VETTING_OFFICER, XINGFU);
        community.send(
                new ProposeCampaign(
                        CAMPAIGN,
                        CampaignMode.MUTUAL_AID,
                        Owner.of(BEN),
                        RESIDENT,
                        XINGFU,
                        ANA,
                        true,
                        TERMS,
                        FITTING,
                        STORY),
                BEN);
        community.send(new VetCampaign(CAMPAIGN), FAN);
        community.send(new LaunchCampaign(CAMPAIGN, RESIDENT), BEN);
        community.send(gifts.pledge(GOODS, CAMPAIGN, EVA, null, MATTRESSES, true, null), EVA);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void receive() {
        community.send(new ReceiveGoods(GOODS, 2), CUI);
        catchUpTwice();
    }

    @Test
    void what_came_is_taken_in_handed_over_and_passed_on_once() {
        receive();
        assertThat(step()).isEqualTo(Step.BOOKED);
        community.send(gifts.handOver(GOODS, new Payee(PayeeKind.BENEFICIARY, null), null), CUI);
        community.send(new ConfirmHandOver(GOODS, null), ANA);
        catchUpTwice();

        assertThat(stock())
                .containsExactly(
                        new GoodsTakenIn(CAMPAIGN, GOODS, MATTRESSES, 1),
                        new GoodsPassedOn(CAMPAIGN, GOODS, MATTRESSES));
        assertThat(step()).isEqualTo(Step.CONFIRMED);
    }

    @Test
    void what_the_donor_wants_back_is_here_until_they_have_it() {
        receive();
        community.send(new WithdrawGoods(GOODS), EVA);
        catchUpTwice();
        assertThat(stock()).containsExactly(new GoodsTakenIn(CAMPAIGN, GOODS, MATTRESSES, 1));
        assertThatThrownBy(() -> community.send(new CloseCampaign(CAMPAIGN), BEN))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new CampaignRejection.GoodsRemain(1)));

        community.send(new GiveGoodsBack(GOODS), CUI);
        catchUpTwice();
        assertThat(stock())
                .containsExactly(
                        new GoodsTakenIn(CAMPAIGN, GOODS, MATTRESSES, 1),
                        new GoodsReleased(CAMPAIGN, GOODS, MATTRESSES));
    }

    @Test
    void what_comes_while_the_campaign_is_vetted_again_is_to_be_given_back() {
        Story other = new Story("another need", "told anew");
        community.send(new ReviseCampaign(CAMPAIGN, CampaignMode.MUTUAL_AID, TERMS, FITTING, other), BEN);
        receive();

        assertThat(stock()).isEmpty();
        assertThat(step()).isEqualTo(Step.DECLINED);

        community.send(new GiveGoodsBack(GOODS), CUI);
        catchUpTwice();
        assertThat(stock()).isEmpty();
        assertThat(step()).isEqualTo(Step.GIVEN_BACK);
    }

    @Test
    void an_organisation_is_published_under_the_name_that_it_is_registered_with() {
        receive();
        Payee hospital = new Payee(PayeeKind.INSTITUTION, "市第一医院");
        OrganisationId shop = OrganisationId.of("shop".getBytes(UTF_8));
        LocalText name = new LocalText("王记小卖部", "Wang's Shop");
        community.sendAsSystem(new RegisterOrganisation(shop, OrganisationKind.MERCHANT, name, XINGFU, null));
        community.send(gifts.handOver(GOODS, hospital, shop), CUI);
        assertThat(community.facts().getLast().getPayload())
                .isEqualTo(new GoodsHandedOver(
                        GOODS, CAMPAIGN, EVA, new Payee(PayeeKind.INSTITUTION, "王记小卖部"), null, shop, CUI));

        OrganisationId nobody = OrganisationId.of("nobody".getBytes(UTF_8));
        assertThatThrownBy(() -> gifts.handOver(GOODS, hospital, nobody))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.Unknown()));
    }

    private Step step() {
        return community.histories().stateOf(GOODS.value(), new GoodsDecider()) instanceof Goods.Given goods
                ? goods.step()
                : Step.ENDED;
    }

    private List<StockEvent> stock() {
        return community.facts().stream()
                .map(EventMessage::getPayload)
                .filter(StockEvent.class::isInstance)
                .map(StockEvent.class::cast)
                .toList();
    }

    private void catchUpTwice() {
        for (int time = 0; time < 2; time++) {
            List<EventMessage<?>> facts = community.facts();
            for (int next = 0; next < facts.size(); next++, facts = community.facts()) {
                EventMessage<?> fact = facts.get(next);
                switch (fact.getPayload()) {
                    case GoodsReceived event -> policy.on(event, fact);
                    case GoodsTakenIn event -> policy.on(event, fact);
                    case GoodsGivenBack event -> policy.on(event, fact);
                    case HandOverConfirmed event -> policy.on(event, fact);
                    default -> {}
                }
            }
        }
    }
}

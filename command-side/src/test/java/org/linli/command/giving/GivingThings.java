package org.linli.command.giving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.THE_BRANCH;
import static org.linli.command.giving.Gift.DRIVE;
import static org.linli.command.giving.Gift.STORE;
import static org.linli.command.giving.Gift.UNTIL;
import static org.linli.command.giving.Gift.drive;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignRejection.CollectsNothing;
import org.linli.command.giving.CampaignRejection.NotLaunched;
import org.linli.command.giving.DonationRejection.DonorUnfit;
import org.linli.command.giving.DonationRejection.OnlyTheDonor;
import org.linli.command.giving.DonationRejection.PledgeOver;
import org.linli.command.giving.DonationRejection.PledgeStands;
import org.linli.command.giving.DonationRejection.RecorderInvolved;
import org.linli.command.giving.Goods.Step;
import org.linli.command.giving.GoodsCommand.ConfirmTakingIn;
import org.linli.command.giving.GoodsCommand.DeclineGoods;
import org.linli.command.giving.GoodsCommand.EndForErasure;
import org.linli.command.giving.GoodsCommand.GiveGoodsBack;
import org.linli.command.giving.GoodsCommand.LapseGoodsPledge;
import org.linli.command.giving.GoodsCommand.PledgeGoods;
import org.linli.command.giving.GoodsCommand.ReceiveGoods;
import org.linli.command.giving.GoodsCommand.WithdrawGoods;
import org.linli.command.giving.GoodsRejection.GoodsMalformed;
import org.linli.command.giving.GoodsRejection.WrongGoodsStep;
import org.linli.command.membership.MembershipRejection.ConsentMissing;
import org.linli.kernel.Channel;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsDeclined;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsPledgeEnded;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.GoodsWithdrawn;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/** Ana gives things to a campaign of Ben's party branch; Cui and Dan work for the committee. */
class GivingThings {
    static final GoodsId GOODS = GoodsId.of("goods".getBytes(UTF_8));
    static final Things MATTRESSES = new Things("护理床垫", 2, "张");
    private static final ReceiveGoods RECEIVE = new ReceiveGoods(GOODS, 2);
    private static final GiveGoodsBack BACK = new GiveGoodsBack(GOODS);
    private static final WithdrawGoods WITHDRAW = new WithdrawGoods(GOODS);
    private static final Acting OTHER_STAFF = by(CUI).holding(COMMITTEE_STAFF);

    private static PledgeGoods pledge(@Nullable OrganisationId organisation, @Nullable String consent) {
        return pledge(DRIVE, organisation, true, MATTRESSES, consent);
    }

    private static PledgeGoods pledge(
            Drive drive, @Nullable OrganisationId organisation, boolean fits, Things things, @Nullable String consent) {
        return new PledgeGoods(GOODS, CAMPAIGN, drive, ANA, organisation, fits, things, true, consent);
    }

    private static GoodsPledged pledged(@Nullable OrganisationId organisation, MemberId by, @Nullable String consent) {
        return new GoodsPledged(
                GOODS, CAMPAIGN, XINGFU, THE_BRANCH, ANA, organisation, MATTRESSES, true, UNTIL, by, consent);
    }

    private static Scenario<Goods, GoodsCommand, GoodsEvent> nothing() {
        return Scenario.of(new GoodsDecider());
    }

    private static Scenario<Goods, GoodsCommand, GoodsEvent> aPledge() {
        return nothing().given(pledged(null, ANA, null));
    }

    private static Scenario<Goods, GoodsCommand, GoodsEvent> received() {
        return aPledge().given(new GoodsReceived(GOODS, CAMPAIGN, ANA, MATTRESSES, DAN));
    }

    /** Things that Dan received and the campaign took in. */
    static Scenario<Goods, GoodsCommand, GoodsEvent> things() {
        return received().given(new GoodsBooked(GOODS, CAMPAIGN, ANA, 1));
    }

    static Scenario<Goods, GoodsCommand, GoodsEvent> thingsOfTheStore() {
        return nothing()
                .given(pledged(STORE, ANA, null))
                .given(new GoodsReceived(GOODS, CAMPAIGN, ANA, MATTRESSES, DAN))
                .given(new GoodsBooked(GOODS, CAMPAIGN, ANA, 1));
    }

    @Test
    void a_member_their_proxy_staff_with_consent_or_an_organisation_promises_things_for_thirty_days() {
        nothing().when(pledge(null, null), by(ANA)).leadsTo(pledged(null, ANA, null));
        nothing().when(pledge(null, null), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        nothing().when(pledge(null, null), by(BEN).onBehalfOf(ANA)).leadsTo(pledged(null, BEN, null));
        nothing().when(pledge(null, "form 7"), STAFF.on(Channel.DESK)).leadsTo(pledged(null, DAN, "form 7"));
        nothing().when(pledge(null, null), STAFF.on(Channel.DESK)).isRefusedFor(new ConsentMissing());
        nothing().when(pledge(STORE, null), by(ANA).representing(STORE)).leadsTo(pledged(STORE, ANA, null));
        nothing().when(pledge(STORE, null), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        nothing().when(pledge(STORE, "form 7"), by(BEN).representing(STORE)).isRefusedFor(new Refusal.NotAllowed());
        aPledge().when(pledge(null, null), by(ANA)).isRefusedFor(new Refusal.AlreadyExists(GOODS.value()));
    }

    @Test
    void a_campaign_that_collects_nothing_takes_no_things() {
        nothing()
                .when(
                        pledge(
                                drive(CampaignMode.PERSONAL_APPEAL, Campaign.Status.LAUNCHED),
                                null,
                                true,
                                MATTRESSES,
                                null),
                        by(ANA))
                .isRefusedFor(new CollectsNothing());
        nothing()
                .when(
                        pledge(drive(CampaignMode.MUTUAL_AID, Campaign.Status.VETTED), null, true, MATTRESSES, null),
                        by(ANA))
                .isRefusedFor(new NotLaunched());
        nothing().when(pledge(DRIVE, null, false, MATTRESSES, null), by(ANA)).isRefusedFor(new DonorUnfit());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, true",
        "200, 20, 100000, true",
        "0, 1, 1, false",
        "201, 1, 1, false",
        "1, 0, 1, false",
        "1, 21, 1, false",
        "1, 1, 0, false",
        "1, 1, -1, false",
        "1, 1, 100001, false"
    })
    void things_have_a_name_a_unit_and_a_quantity(int what, int unit, int quantity, boolean accepted) {
        var verdict = nothing()
                .when(
                        pledge(DRIVE, null, true, new Things("床".repeat(what), quantity, "张".repeat(unit)), null),
                        by(ANA));
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new GoodsMalformed(100_000));
        }
    }

    @Test
    void staff_or_who_acts_for_the_owner_receives_them_and_neither_the_donor_nor_who_recorded_the_promise() {
        aPledge().when(RECEIVE, STAFF).leadsTo(new GoodsReceived(GOODS, CAMPAIGN, ANA, MATTRESSES, DAN));
        aPledge().when(RECEIVE, SECRETARY).leadsTo(new GoodsReceived(GOODS, CAMPAIGN, ANA, MATTRESSES, BEN));
        aPledge().when(RECEIVE, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
        aPledge().when(RECEIVE, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new RecorderInvolved());
        aPledge().when(RECEIVE, by(CUI).holding(VETTING_OFFICER, OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
        nothing().given(pledged(null, DAN, "form 7")).when(RECEIVE, STAFF).isRefusedFor(new RecorderInvolved());
        nothing()
                .given(pledged(STORE, ANA, null))
                .when(RECEIVE, STAFF.representing(STORE))
                .isRefusedFor(new RecorderInvolved());
        received().when(RECEIVE, STAFF).isRefusedFor(new WrongGoodsStep(Step.RECEIVED));
    }

    @Test
    void more_or_less_may_come_than_was_promised_but_something() {
        aPledge()
                .when(new ReceiveGoods(GOODS, 1), STAFF)
                .leadsTo(new GoodsReceived(GOODS, CAMPAIGN, ANA, new Things("护理床垫", 1, "张"), DAN));
        aPledge().when(new ReceiveGoods(GOODS, 100_000), STAFF).isAccepted();
        aPledge().when(new ReceiveGoods(GOODS, 0), STAFF).isRefusedFor(new GoodsMalformed(100_000));
        aPledge().when(new ReceiveGoods(GOODS, 100_001), STAFF).isRefusedFor(new GoodsMalformed(100_000));
        aPledge().when(RECEIVE, STAFF.at(UNTIL.minusNanos(1))).isAccepted();
        aPledge().when(RECEIVE, STAFF.at(UNTIL)).isRefusedFor(new PledgeOver());
    }

    @Test
    void the_campaign_takes_them_in_with_a_receipt_or_they_are_to_be_given_back() {
        received().when(new ConfirmTakingIn(GOODS, 7), bySystem()).leadsTo(new GoodsBooked(GOODS, CAMPAIGN, ANA, 7));
        received()
                .when(new DeclineGoods(GOODS, DeclineReason.CLOSED), bySystem())
                .leadsTo(new GoodsDeclined(GOODS, CAMPAIGN, ANA, DeclineReason.CLOSED));
        things().when(new ConfirmTakingIn(GOODS, 8), bySystem()).changesNothing();
        things().when(new DeclineGoods(GOODS, DeclineReason.CLOSED), bySystem()).changesNothing();
    }

    @Test
    void the_donor_takes_a_promise_back_or_wants_the_things_back_until_they_are_handed_over() {
        aPledge().when(WITHDRAW, by(ANA)).leadsTo(new GoodsPledgeEnded(GOODS, CAMPAIGN, ANA, PledgeEnd.TAKEN_BACK));
        things().when(WITHDRAW, by(ANA)).leadsTo(new GoodsWithdrawn(GOODS, CAMPAIGN, ANA));
        things().when(WITHDRAW, by(BEN).onBehalfOf(ANA)).isAccepted();
        things().when(WITHDRAW, STAFF).isRefusedFor(new OnlyTheDonor());
        received().when(WITHDRAW, by(ANA)).isRefusedFor(new WrongGoodsStep(Step.RECEIVED));
        HandingThingsOver.handedOver().when(WITHDRAW, by(ANA)).isRefusedFor(new WrongGoodsStep(Step.HANDED_OVER));
    }

    @Test
    void somebody_else_than_the_donor_records_that_they_went_back_once() {
        var back = new GoodsGivenBack(GOODS, CAMPAIGN, ANA, DAN);
        var wanted = things().given(new GoodsWithdrawn(GOODS, CAMPAIGN, ANA));
        wanted.when(BACK, STAFF).leadsTo(back);
        received()
                .given(new GoodsDeclined(GOODS, CAMPAIGN, ANA, DeclineReason.NOT_LAUNCHED))
                .when(BACK, STAFF)
                .leadsTo(back);
        wanted.when(BACK, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new RecorderInvolved());
        wanted.when(BACK, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
        things().when(BACK, STAFF).isRefusedFor(new WrongGoodsStep(Step.BOOKED));
        wanted.given(back).when(BACK, OTHER_STAFF).isRefusedFor(new WrongGoodsStep(Step.GIVEN_BACK));
    }

    @Test
    void a_promise_of_things_lapses_or_ends_with_the_erasure_of_who_made_it() {
        LapseGoodsPledge lapse = new LapseGoodsPledge(GOODS);
        aPledge().when(lapse, bySystem().at(UNTIL.minusNanos(1))).isRefusedFor(new PledgeStands());
        aPledge()
                .when(lapse, bySystem().at(UNTIL))
                .leadsTo(new GoodsPledgeEnded(GOODS, CAMPAIGN, ANA, PledgeEnd.LAPSED));
        things().when(lapse, bySystem().at(UNTIL)).changesNothing();
        aPledge()
                .when(new EndForErasure(GOODS), bySystem())
                .leadsTo(new GoodsPledgeEnded(GOODS, CAMPAIGN, ANA, PledgeEnd.MEMBER_ERASED));
        things().when(new EndForErasure(GOODS), bySystem()).changesNothing();
        aPledge()
                .given(new GoodsPledgeEnded(GOODS, CAMPAIGN, ANA, PledgeEnd.LAPSED))
                .when(RECEIVE, STAFF.at(NOW))
                .isRefusedFor(new WrongGoodsStep(Step.ENDED));
    }

    @Test
    void what_nobody_promised_is_not_there() {
        for (GoodsCommand command : List.of(RECEIVE, BACK, WITHDRAW, new LapseGoodsPledge(GOODS))) {
            nothing().when(command, STAFF).isRefusedFor(new Refusal.Unknown());
        }
    }
}

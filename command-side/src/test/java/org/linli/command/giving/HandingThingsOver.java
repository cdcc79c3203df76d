package org.linli.command.giving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.EVA;
import static org.linli.command.giving.Drives.FAN;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Gift.DRIVE;
import static org.linli.command.giving.Gift.STORE;
import static org.linli.command.giving.Gift.drive;
import static org.linli.command.giving.GivingThings.GOODS;
import static org.linli.command.giving.GivingThings.things;
import static org.linli.command.giving.GivingThings.thingsOfTheStore;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignRejection.HelpedHasNoHand;
import org.linli.command.giving.CampaignRejection.PayeeMalformed;
import org.linli.command.giving.CampaignRejection.WrongCampaignStatus;
import org.linli.command.giving.DonationRejection.RecorderInvolved;
import org.linli.command.giving.Goods.Step;
import org.linli.command.giving.GoodsCommand.ConfirmHandOver;
import org.linli.command.giving.GoodsCommand.DenyHandOver;
import org.linli.command.giving.GoodsCommand.HandOverGoods;
import org.linli.command.giving.GoodsRejection.ConfirmsOwnHandOver;
import org.linli.command.giving.GoodsRejection.SignatureMissing;
import org.linli.command.giving.GoodsRejection.WrongGoodsStep;
import org.linli.command.membership.MembershipRejection;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/** Things that Ana gave are handed over to Fan, whom the campaign helps, or to a hospital for which Eva acts. */
class HandingThingsOver {
    private static final OrganisationId HOSPITAL = OrganisationId.of("hospital".getBytes(UTF_8));
    private static final Payee TO_FAN = new Payee(PayeeKind.BENEFICIARY, null);
    private static final Payee TO_THE_HOSPITAL = new Payee(PayeeKind.INSTITUTION, "市第一医院");
    private static final HandOverGoods HAND_OVER = handOver(TO_FAN, null);
    private static final ConfirmHandOver CONFIRM = new ConfirmHandOver(GOODS, null);
    private static final ConfirmHandOver SIGNED = new ConfirmHandOver(GOODS, "签收单 7");
    private static final DenyHandOver DENY = new DenyHandOver(GOODS);
    private static final Acting OTHER_STAFF = by(CUI).holding(COMMITTEE_STAFF);
    private static final Acting NURSE = by(EVA).representing(HOSPITAL);

    private static HandOverGoods handOver(Payee to, @Nullable OrganisationId recipient) {
        return new HandOverGoods(GOODS, DRIVE, to, recipient, true);
    }

    private static GoodsHandedOver toFan(MemberId by) {
        return new GoodsHandedOver(GOODS, CAMPAIGN, ANA, TO_FAN, FAN, null, by);
    }

    private static HandOverConfirmed confirmed(@Nullable String reference, MemberId by) {
        return new HandOverConfirmed(GOODS, CAMPAIGN, ANA, reference, by);
    }

    /** To Fan, by Dan. */
    static Scenario<Goods, GoodsCommand, GoodsEvent> handedOver() {
        return things().given(toFan(DAN));
    }

    private static Scenario<Goods, GoodsCommand, GoodsEvent> inTheHospital(@Nullable OrganisationId recipient) {
        return things().given(new GoodsHandedOver(GOODS, CAMPAIGN, ANA, TO_THE_HOSPITAL, null, recipient, DAN));
    }

    @Test
    void who_keeps_the_books_hands_them_over_to_the_beneficiary_or_an_institution() {
        things().when(HAND_OVER, STAFF).leadsTo(toFan(DAN));
        things().when(HAND_OVER, SECRETARY).leadsTo(toFan(BEN));
        things().when(handOver(TO_THE_HOSPITAL, HOSPITAL), STAFF)
                .leadsTo(new GoodsHandedOver(GOODS, CAMPAIGN, ANA, TO_THE_HOSPITAL, null, HOSPITAL, DAN));
        things().when(HAND_OVER, by(EVA)).isRefusedFor(new Refusal.NotAllowed());
        things().when(HAND_OVER, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new RecorderInvolved());
        thingsOfTheStore().when(HAND_OVER, STAFF.representing(STORE)).isRefusedFor(new RecorderInvolved());
    }

    @Test
    void who_gets_them_does_not_hand_them_over() {
        things().when(HAND_OVER, by(FAN).holding(COMMITTEE_STAFF)).isRefusedFor(new HelpedHasNoHand());
        things().when(handOver(TO_THE_HOSPITAL, HOSPITAL), STAFF.representing(HOSPITAL))
                .isRefusedFor(new HelpedHasNoHand());
    }

    @Test
    void an_institution_is_named_and_the_beneficiary_is_not() {
        things().when(handOver(new Payee(PayeeKind.INSTITUTION, null), HOSPITAL), STAFF)
                .isRefusedFor(new PayeeMalformed());
        things().when(handOver(new Payee(PayeeKind.INSTITUTION, "院".repeat(201)), null), STAFF)
                .isRefusedFor(new PayeeMalformed());
        things().when(handOver(new Payee(PayeeKind.INSTITUTION, "院".repeat(200)), null), STAFF)
                .isAccepted();
        things().when(handOver(new Payee(PayeeKind.BENEFICIARY, "范"), null), STAFF)
                .isRefusedFor(new PayeeMalformed());
        things().when(handOver(TO_FAN, HOSPITAL), STAFF).isRefusedFor(new PayeeMalformed());
    }

    @Test
    void an_organisation_that_takes_no_part_at_present_gets_nothing() {
        things().when(new HandOverGoods(GOODS, DRIVE, TO_THE_HOSPITAL, HOSPITAL, false), STAFF)
                .isRefusedFor(new MembershipRejection.OrganisationInactive());
    }

    @Test
    void an_organisation_that_takes_part_here_speaks_for_itself() {
        inTheHospital(HOSPITAL).when(SIGNED, OTHER_STAFF).isRefusedFor(new Refusal.NotAllowed());
        inTheHospital(HOSPITAL).when(DENY, OTHER_STAFF).isRefusedFor(new Refusal.NotAllowed());
        inTheHospital(HOSPITAL).when(DENY, by(DAN)).isAccepted();
        inTheHospital(null).when(DENY, OTHER_STAFF).isAccepted();
    }

    @Test
    void staff_who_gave_them_does_not_say_that_they_were_not_handed_over() {
        handedOver().when(DENY, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
        thingsOfTheStore()
                .given(toFan(DAN))
                .when(DENY, OTHER_STAFF.representing(STORE))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void they_are_handed_over_once_and_while_the_campaign_is_published() {
        handedOver().when(HAND_OVER, STAFF).isRefusedFor(new WrongGoodsStep(Step.HANDED_OVER));
        Drive again = drive(CampaignMode.MUTUAL_AID, Campaign.Status.PROPOSED);
        things().when(new HandOverGoods(GOODS, again, TO_FAN, null, true), STAFF)
                .isRefusedFor(new WrongCampaignStatus(Campaign.Status.PROPOSED));
    }

    @Test
    void the_other_side_confirms_that_it_got_them() {
        handedOver().when(CONFIRM, by(FAN)).leadsTo(confirmed(null, FAN));
        inTheHospital(HOSPITAL).when(SIGNED, NURSE).leadsTo(confirmed("签收单 7", EVA));
        handedOver().when(CONFIRM, NURSE).isRefusedFor(new Refusal.NotAllowed());
        inTheHospital(HOSPITAL).when(CONFIRM, by(FAN)).isRefusedFor(new Refusal.NotAllowed());
        inTheHospital(null).when(CONFIRM, NURSE).isRefusedFor(new Refusal.NotAllowed());
        things().when(CONFIRM, by(FAN)).isRefusedFor(new WrongGoodsStep(Step.BOOKED));
        handedOver()
                .given(confirmed(null, FAN))
                .when(CONFIRM, by(FAN))
                .isRefusedFor(new WrongGoodsStep(Step.CONFIRMED));
    }

    @Test
    void staff_confirms_for_who_cannot_and_says_where_the_signed_receipt_is_kept() {
        handedOver().when(SIGNED, OTHER_STAFF).leadsTo(confirmed("签收单 7", CUI));
        inTheHospital(null).when(SIGNED, OTHER_STAFF).leadsTo(confirmed("签收单 7", CUI));
        handedOver().when(CONFIRM, OTHER_STAFF).isRefusedFor(new SignatureMissing(100));
        handedOver().when(new ConfirmHandOver(GOODS, " "), by(FAN)).isRefusedFor(new SignatureMissing(100));
        handedOver()
                .when(new ConfirmHandOver(GOODS, "签".repeat(100)), OTHER_STAFF)
                .isAccepted();
        handedOver()
                .when(new ConfirmHandOver(GOODS, "签".repeat(101)), OTHER_STAFF)
                .isRefusedFor(new SignatureMissing(100));
    }

    @Test
    void who_handed_them_over_or_gave_them_does_not_confirm_it() {
        handedOver().when(SIGNED, STAFF).isRefusedFor(new ConfirmsOwnHandOver());
        handedOver().when(SIGNED, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new ConfirmsOwnHandOver());
        handedOver().when(SIGNED, by(DAN).onBehalfOf(FAN)).isRefusedFor(new ConfirmsOwnHandOver());
        thingsOfTheStore()
                .given(toFan(DAN))
                .when(SIGNED, OTHER_STAFF.representing(STORE))
                .isRefusedFor(new ConfirmsOwnHandOver());
    }

    @Test
    void what_was_not_handed_over_is_still_here_as_the_other_side_staff_or_who_said_so_by_mistake_says() {
        handedOver().when(DENY, by(FAN)).leadsTo(new HandOverDenied(GOODS, CAMPAIGN, ANA, FAN));
        handedOver().when(DENY, by(DAN)).leadsTo(new HandOverDenied(GOODS, CAMPAIGN, ANA, DAN));
        handedOver().when(DENY, OTHER_STAFF).isAccepted();
        inTheHospital(HOSPITAL).when(DENY, NURSE).isAccepted();
        handedOver().when(DENY, by(EVA)).isRefusedFor(new Refusal.NotAllowed());
        things().when(DENY, by(FAN)).isRefusedFor(new WrongGoodsStep(Step.BOOKED));
        handedOver()
                .given(new HandOverDenied(GOODS, CAMPAIGN, ANA, FAN))
                .when(HAND_OVER, STAFF)
                .leadsTo(toFan(DAN));
    }
}

package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Gift.AMOUNT;
import static org.linli.command.giving.Gift.DONATION;
import static org.linli.command.giving.Gift.STORE;
import static org.linli.command.giving.Gift.UNTIL;
import static org.linli.command.giving.Gift.aBookedDonation;
import static org.linli.command.giving.Gift.aPledge;
import static org.linli.command.giving.Gift.aReceivedDonation;
import static org.linli.command.giving.Gift.drive;
import static org.linli.command.giving.Gift.nothing;
import static org.linli.command.giving.Gift.pledge;
import static org.linli.command.giving.Gift.pledged;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignRejection.CampaignOver;
import org.linli.command.giving.CampaignRejection.CollectsNothing;
import org.linli.command.giving.CampaignRejection.NotLaunched;
import org.linli.command.giving.Donation.Step;
import org.linli.command.giving.DonationCommand.ConfirmBooking;
import org.linli.command.giving.DonationCommand.ConfirmRefund;
import org.linli.command.giving.DonationCommand.DeclineDonation;
import org.linli.command.giving.DonationCommand.EndForErasure;
import org.linli.command.giving.DonationCommand.GiveBack;
import org.linli.command.giving.DonationCommand.LapsePledge;
import org.linli.command.giving.DonationCommand.ReceiveDonation;
import org.linli.command.giving.DonationCommand.RefuseRefund;
import org.linli.command.giving.DonationCommand.RequestRefund;
import org.linli.command.giving.DonationCommand.WithdrawPledge;
import org.linli.command.giving.DonationRejection.DonorUnfit;
import org.linli.command.giving.DonationRejection.OnlyTheDonor;
import org.linli.command.giving.DonationRejection.PledgeOver;
import org.linli.command.giving.DonationRejection.PledgeStands;
import org.linli.command.giving.DonationRejection.RecorderInvolved;
import org.linli.command.giving.DonationRejection.ReferenceMalformed;
import org.linli.command.giving.DonationRejection.WrongDonationStep;
import org.linli.command.membership.MembershipRejection.ConsentMissing;
import org.linli.kernel.Channel;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationGivenBack;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.PledgeEnded;
import org.linli.kernel.giving.DonationEvent.RefundRefused;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PledgeEnd;

/** Ana gives to a campaign of Ben's party branch; Cui and Dan work for the committee. */
class GivingToACampaign {
    private static final ReceiveDonation RECEIVE = new ReceiveDonation(DONATION, AMOUNT, "bank 7");
    private static final GiveBack BACK = new GiveBack(DONATION, "bank 8");
    private static final RequestRefund REFUND = new RequestRefund(DONATION, Gift.DRIVE);
    private static final WithdrawPledge WITHDRAW = new WithdrawPledge(DONATION);
    private static final Acting OTHER_STAFF = by(CUI).holding(COMMITTEE_STAFF);

    private static Scenario<Donation, DonationCommand, DonationEvent> aDeclinedDonation() {
        return aReceivedDonation(DAN)
                .given(new DonationDeclined(DONATION, CAMPAIGN, ANA, AMOUNT, DeclineReason.CLOSED));
    }

    private static Scenario<Donation, DonationCommand, DonationEvent> aRefundThatIsWanted() {
        return aBookedDonation(DAN).given(new RefundRequested(DONATION, CAMPAIGN, ANA));
    }

    @Test
    void a_member_promises_an_amount_for_thirty_days() {
        nothing().when(pledge(null, null), by(ANA)).leadsTo(pledged(null, ANA, null));
        nothing().when(pledge(null, null), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_proxy_promises_in_the_donors_name() {
        nothing().when(pledge(null, null), by(BEN).onBehalfOf(ANA)).leadsTo(pledged(null, BEN, null));
    }

    @Test
    void staff_records_a_promise_with_the_donors_recorded_consent() {
        nothing().when(pledge(null, "form 7"), STAFF.on(Channel.DESK)).leadsTo(pledged(null, DAN, "form 7"));
        nothing().when(pledge(null, null), STAFF.on(Channel.DESK)).isRefusedFor(new ConsentMissing());
        nothing().when(pledge(null, "form 7"), STAFF).isRefusedFor(new ConsentMissing());
    }

    @Test
    void an_organisation_promises_through_its_representative() {
        nothing().when(pledge(STORE, null), by(ANA).representing(STORE)).leadsTo(pledged(STORE, ANA, null));
        nothing().when(pledge(STORE, null), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        nothing().when(pledge(STORE, null), by(BEN).representing(STORE)).isRefusedFor(new Refusal.NotAllowed());
        nothing().when(pledge(STORE, "form 7"), by(ANA).representing(STORE)).leadsTo(pledged(STORE, ANA, "form 7"));
        nothing().when(pledge(STORE, " "), by(ANA).representing(STORE)).isRefusedFor(new ConsentMissing());
    }

    @Test
    void who_does_not_belong_to_the_community_gives_no_mutual_aid() {
        nothing().when(pledge(Gift.DRIVE, null, false, null), by(ANA)).isRefusedFor(new DonorUnfit());
    }

    @Test
    void a_campaign_that_collects_nothing_takes_no_promises() {
        nothing()
                .when(pledge(drive(CampaignMode.PERSONAL_APPEAL, Campaign.Status.LAUNCHED), null, true, null), by(ANA))
                .isRefusedFor(new CollectsNothing());
        nothing()
                .when(pledge(drive(CampaignMode.MUTUAL_AID, Campaign.Status.VETTED), null, true, null), by(ANA))
                .isRefusedFor(new NotLaunched());
        nothing()
                .when(pledge(drive(CampaignMode.MUTUAL_AID, Campaign.Status.CLOSED), null, true, null), by(ANA))
                .isRefusedFor(new CampaignOver());
    }

    @Test
    void a_donation_is_promised_once() {
        aPledge().when(pledge(null, null), by(ANA)).isRefusedFor(new Refusal.AlreadyExists(DONATION.value()));
        for (DonationCommand command : List.of(RECEIVE, BACK, REFUND, WITHDRAW, new LapsePledge(DONATION))) {
            nothing().when(command, STAFF).isRefusedFor(new Refusal.Unknown());
        }
    }

    @Test
    void a_promise_is_taken_back_until_the_money_came() {
        PledgeEnded ended = new PledgeEnded(DONATION, CAMPAIGN, ANA, PledgeEnd.TAKEN_BACK);
        aPledge().when(WITHDRAW, by(ANA)).leadsTo(ended);
        aPledge().when(WITHDRAW, by(BEN).onBehalfOf(ANA)).leadsTo(ended);
        aPledge().when(WITHDRAW, STAFF).isRefusedFor(new OnlyTheDonor());
        aReceivedDonation(DAN).when(WITHDRAW, by(ANA)).isRefusedFor(new WrongDonationStep(Step.RECEIVED));
        aPledge().given(ended).when(RECEIVE, STAFF).isRefusedFor(new WrongDonationStep(Step.ENDED));
    }

    @Test
    void a_promise_lapses_when_its_time_is_over_and_not_before() {
        LapsePledge lapse = new LapsePledge(DONATION);
        aPledge().when(lapse, bySystem().at(UNTIL.minusMillis(1))).isRefusedFor(new PledgeStands());
        aPledge().when(lapse, bySystem().at(UNTIL)).leadsTo(new PledgeEnded(DONATION, CAMPAIGN, ANA, PledgeEnd.LAPSED));
        aReceivedDonation(DAN).when(lapse, bySystem().at(UNTIL)).changesNothing();
    }

    @Test
    void a_promise_ends_with_the_erasure_of_who_made_it() {
        EndForErasure end = new EndForErasure(DONATION);
        aPledge().when(end, bySystem()).leadsTo(new PledgeEnded(DONATION, CAMPAIGN, ANA, PledgeEnd.MEMBER_ERASED));
        aBookedDonation(DAN).when(end, bySystem()).changesNothing();
    }

    @Test
    void staff_or_who_acts_for_the_owner_records_what_came() {
        aPledge().when(RECEIVE, STAFF).leadsTo(new DonationReceived(DONATION, CAMPAIGN, ANA, AMOUNT, "bank 7", DAN));
        aPledge()
                .when(RECEIVE, SECRETARY)
                .leadsTo(new DonationReceived(DONATION, CAMPAIGN, ANA, AMOUNT, "bank 7", BEN));
        aPledge().when(RECEIVE, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
        aPledge().when(RECEIVE, by(CUI).holding(OPERATOR, VETTING_OFFICER)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void what_came_may_be_another_amount_than_was_promised() {
        aPledge()
                .when(new ReceiveDonation(DONATION, new Fen(7), "bank 7"), STAFF)
                .leadsTo(new DonationReceived(DONATION, CAMPAIGN, ANA, new Fen(7), "bank 7", DAN));
        nothing()
                .given(pledged(null, ANA, null))
                .given(new DonationReceived(DONATION, CAMPAIGN, ANA, new Fen(7), "bank 7", DAN))
                .when(new ConfirmBooking(DONATION, 3), bySystem())
                .leadsTo(new DonationBooked(DONATION, CAMPAIGN, ANA, new Fen(7), 3));
    }

    @Test
    void the_donor_does_not_record_what_came_themselves() {
        aPledge().when(RECEIVE, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new RecorderInvolved());
        nothing()
                .given(pledged(STORE, ANA, null))
                .when(RECEIVE, STAFF.representing(STORE))
                .isRefusedFor(new RecorderInvolved());
    }

    @Test
    void who_recorded_the_promise_does_not_record_what_came() {
        nothing().given(pledged(null, DAN, "form 7")).when(RECEIVE, STAFF).isRefusedFor(new RecorderInvolved());
        nothing().given(pledged(null, DAN, "form 7")).when(RECEIVE, OTHER_STAFF).isAccepted();
    }

    @Test
    void what_came_names_a_reference_of_the_bank_or_platform() {
        for (String reference : List.of(" ", "x".repeat(101))) {
            aPledge()
                    .when(new ReceiveDonation(DONATION, AMOUNT, reference), STAFF)
                    .isRefusedFor(new ReferenceMalformed(100));
        }
        aPledge()
                .when(new ReceiveDonation(DONATION, AMOUNT, "x".repeat(100)), STAFF)
                .isAccepted();
    }

    @Test
    void what_came_too_late_is_promised_anew() {
        aPledge().when(RECEIVE, STAFF.at(UNTIL)).isRefusedFor(new PledgeOver());
        aPledge().when(RECEIVE, STAFF.at(UNTIL.minusMillis(1))).isAccepted();
    }

    @Test
    void what_came_is_recorded_once() {
        aReceivedDonation(DAN).when(RECEIVE, STAFF).isRefusedFor(new WrongDonationStep(Step.RECEIVED));
        aBookedDonation(DAN).when(RECEIVE, STAFF).isRefusedFor(new WrongDonationStep(Step.BOOKED));
    }

    @Test
    void the_receipt_has_the_campaigns_number() {
        ConfirmBooking confirm = new ConfirmBooking(DONATION, 12);
        aReceivedDonation(DAN)
                .when(confirm, bySystem())
                .leadsTo(new DonationBooked(DONATION, CAMPAIGN, ANA, AMOUNT, 12));
        aBookedDonation(DAN).when(confirm, bySystem()).changesNothing();
        aPledge().when(confirm, bySystem()).changesNothing();
    }

    @Test
    void what_the_campaign_does_not_take_in_is_to_be_given_back() {
        DeclineDonation decline = new DeclineDonation(DONATION, DeclineReason.CLOSED);
        aReceivedDonation(DAN)
                .when(decline, bySystem())
                .leadsTo(new DonationDeclined(DONATION, CAMPAIGN, ANA, AMOUNT, DeclineReason.CLOSED));
        aBookedDonation(DAN).when(decline, bySystem()).changesNothing();
        aDeclinedDonation()
                .when(BACK, STAFF)
                .leadsTo(new DonationGivenBack(DONATION, CAMPAIGN, ANA, AMOUNT, "bank 8", DAN));
    }

    @Test
    void the_donor_wants_a_booked_donation_back() {
        aBookedDonation(DAN).when(REFUND, by(ANA)).leadsTo(new RefundRequested(DONATION, CAMPAIGN, ANA));
        aBookedDonation(DAN).when(REFUND, STAFF).isRefusedFor(new OnlyTheDonor());
        aReceivedDonation(DAN).when(REFUND, by(ANA)).isRefusedFor(new WrongDonationStep(Step.RECEIVED));
        aRefundThatIsWanted().when(REFUND, by(ANA)).isRefusedFor(new WrongDonationStep(Step.REFUNDING));
    }

    @Test
    void nothing_is_wanted_back_of_what_a_payout_is_planned_for_or_of_a_closed_campaign() {
        Drive planning = Gift.paying(Campaign.Status.LAUNCHED);
        aBookedDonation(DAN)
                .when(new RequestRefund(DONATION, planning), by(ANA))
                .isRefusedFor(new CampaignRejection.DisbursementBegun());
        aBookedDonation(DAN).when(new RequestRefund(DONATION, planning), STAFF).isRefusedFor(new OnlyTheDonor());
        aBookedDonation(DAN)
                .when(new RequestRefund(DONATION, drive(CampaignMode.MUTUAL_AID, Campaign.Status.CLOSED)), by(ANA))
                .isRefusedFor(new CampaignOver());
    }

    @Test
    void a_refund_follows_what_the_campaign_says() {
        aRefundThatIsWanted()
                .when(new ConfirmRefund(DONATION), bySystem())
                .leadsTo(new DonationRefunded(DONATION, CAMPAIGN, ANA, AMOUNT));
        aRefundThatIsWanted()
                .when(new RefuseRefund(DONATION), bySystem())
                .leadsTo(new RefundRefused(DONATION, CAMPAIGN, ANA));
        aBookedDonation(DAN).when(new ConfirmRefund(DONATION), bySystem()).changesNothing();
        aBookedDonation(DAN).when(new RefuseRefund(DONATION), bySystem()).changesNothing();
        aRefundThatIsWanted()
                .given(new RefundRefused(DONATION, CAMPAIGN, ANA))
                .when(REFUND, by(ANA))
                .isAccepted();
    }

    @Test
    void somebody_else_than_the_donor_records_that_it_went_back_once() {
        DonationRefunded refunded = new DonationRefunded(DONATION, CAMPAIGN, ANA, AMOUNT);
        DonationGivenBack back = new DonationGivenBack(DONATION, CAMPAIGN, ANA, AMOUNT, "bank 8", BEN);
        aRefundThatIsWanted().given(refunded).when(BACK, SECRETARY).leadsTo(back);
        aRefundThatIsWanted()
                .given(refunded)
                .when(BACK, by(ANA).holding(COMMITTEE_STAFF))
                .isRefusedFor(new RecorderInvolved());
        aRefundThatIsWanted()
                .given(refunded)
                .given(back)
                .when(BACK, STAFF)
                .isRefusedFor(new WrongDonationStep(Step.GIVEN_BACK));
        aBookedDonation(DAN).when(BACK, STAFF).isRefusedFor(new WrongDonationStep(Step.BOOKED));
        aRefundThatIsWanted().when(BACK, STAFF).isRefusedFor(new WrongDonationStep(Step.REFUNDING));
    }
}

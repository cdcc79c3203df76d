package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.giving.Drives.ARBITER;
import static org.linli.command.giving.Drives.BRANCH;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.FAN;
import static org.linli.command.giving.Drives.NEIGHBOUR;
import static org.linli.command.giving.Drives.PAYOUT;
import static org.linli.command.giving.Drives.REVIEWER;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.THE_BRANCH;
import static org.linli.command.giving.Drives.TOMORROW;
import static org.linli.command.giving.Drives.holding;
import static org.linli.command.giving.Drives.paid;
import static org.linli.command.giving.Drives.published;
import static org.linli.command.giving.Drives.requested;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.DecideObjection;
import org.linli.command.giving.CampaignCommand.DiscloseUsage;
import org.linli.command.giving.CampaignCommand.FindDisclosuresMissed;
import org.linli.command.giving.CampaignCommand.ObjectToDisbursement;
import org.linli.command.giving.CampaignCommand.RecordPayment;
import org.linli.command.giving.Payout.Stage;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementObjected;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.ObjectionDecided;
import org.linli.kernel.giving.PayoutEvent.SurplusCarriedOut;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;

/** The public notice, the payment after it, and the disclosure that has to follow. */
class PayingAfterTheNotice {
    private static final RecordPayment PAY = new RecordPayment(CAMPAIGN, PAYOUT, "回单");
    private static final ObjectToDisbursement OBJECT = new ObjectToDisbursement(CAMPAIGN, PAYOUT, "不符");
    private static final DiscloseUsage DISCLOSE = new DiscloseUsage(CAMPAIGN, PAYOUT, "已用于住院");
    private static final FindDisclosuresMissed FIND = new FindDisclosuresMissed(CAMPAIGN);
    private static final MemberId GAO = NEIGHBOUR.actor();
    private static final DisbursementObjected OBJECTED = new DisbursementObjected(CAMPAIGN, PAYOUT, GAO, "不符");
    private static final Instant DUE = TOMORROW.plus(Duration.ofDays(30));
    private static final Instant SOONER = TOMORROW.plus(Duration.ofDays(1));

    private static Scenario<Campaign, CampaignCommand, CampaignEvent> published() {
        return Drives.published(PayoutKind.USE, 100, 60);
    }

    private static DecideObjection decide(boolean upheld) {
        return new DecideObjection(CAMPAIGN, PAYOUT, upheld, "已核对");
    }

    private static ObjectionDecided decided(boolean upheld) {
        return new ObjectionDecided(CAMPAIGN, PAYOUT, upheld, ARBITER.actor(), "已核对");
    }

    private static UsageDisclosed disclosed(Instant nextDue) {
        return new UsageDisclosed(CAMPAIGN, PAYOUT, THE_BRANCH, "已用于住院", nextDue, BEN);
    }

    @Test
    void it_is_paid_once_the_notice_of_24_hours_is_over() {
        published().when(PAY, REVIEWER.at(TOMORROW)).leadsTo(paid(1, 60, DUE, DUE));
        published()
                .when(PAY, REVIEWER.at(TOMORROW.minusMillis(1)))
                .isRefusedFor(new CampaignRejection.NoticeRuns(TOMORROW));
        holding(100)
                .given(requested(1, 60, 1))
                .when(PAY, REVIEWER.at(TOMORROW))
                .isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.REQUESTED));
        published()
                .given(paid(1, 60, DUE, DUE))
                .when(PAY, REVIEWER.at(TOMORROW))
                .isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.PAID));
    }

    @Test
    void the_payer_neither_requested_nor_approved_nor_is_helped_by_it() {
        var same = new CampaignRejection.SamePerson();
        published().when(PAY, SECRETARY.at(TOMORROW)).isRefusedFor(same);
        published().when(PAY, STAFF.at(TOMORROW)).isRefusedFor(same);
        published()
                .when(PAY, by(ANA).holding(COMMITTEE_STAFF).at(TOMORROW))
                .isRefusedFor(new CampaignRejection.HelpedHasNoHand());
        published().when(PAY, NEIGHBOUR.at(TOMORROW)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_payment_names_where_its_proof_is_kept() {
        for (String proof : List.of(" ", "回".repeat(201))) {
            published()
                    .when(new RecordPayment(CAMPAIGN, PAYOUT, proof), REVIEWER.at(TOMORROW))
                    .isRefusedFor(new CampaignRejection.ProofMissing());
        }
        published()
                .when(new RecordPayment(CAMPAIGN, PAYOUT, "回".repeat(200)), REVIEWER.at(TOMORROW))
                .isAccepted();
    }

    @Test
    void any_member_objects_once_while_the_notice_runs_and_that_freezes_it() {
        published().when(OBJECT, NEIGHBOUR).leadsTo(OBJECTED);
        published().when(OBJECT, NEIGHBOUR.at(TOMORROW.minusMillis(1))).isAccepted();
        published().when(OBJECT, NEIGHBOUR.at(TOMORROW)).isRefusedFor(new CampaignRejection.NoticeOver());
        holding(100)
                .given(requested(1, 60, 1))
                .when(OBJECT, NEIGHBOUR)
                .isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.REQUESTED));
        var frozen = published().given(OBJECTED);
        frozen.when(PAY, REVIEWER.at(TOMORROW)).isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.OBJECTED));
        frozen.when(OBJECT, REVIEWER).isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.OBJECTED));
        frozen.given(decided(false)).when(OBJECT, NEIGHBOUR).isRefusedFor(new CampaignRejection.ObjectedAlready());
        published()
                .when(new ObjectToDisbursement(CAMPAIGN, PAYOUT, " "), NEIGHBOUR)
                .isRefusedFor(new CampaignRejection.CampaignTextMalformed());
    }

    @Test
    void an_objection_is_decided_and_ends_the_payout_or_not() {
        var frozen = published().given(OBJECTED);
        frozen.when(decide(false), ARBITER).leadsTo(decided(false));
        frozen.given(decided(false)).when(PAY, REVIEWER.at(TOMORROW)).isAccepted();
        DisbursementCancelled off =
                new DisbursementCancelled(CAMPAIGN, PAYOUT, new Fen(60), PayoutEnd.OBJECTION_UPHELD, ARBITER.actor());
        frozen.when(decide(true), ARBITER).leadsTo(decided(true), off);
        frozen.given(decided(true))
                .given(off)
                .when(Drives.request(2, 100), SECRETARY)
                .isAccepted();
        published().when(decide(true), ARBITER).isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.NOTICE));
        frozen.when(new DecideObjection(CAMPAIGN, PAYOUT, true, " "), ARBITER)
                .isRefusedFor(new CampaignRejection.CampaignTextMalformed());
    }

    @Test
    void who_decides_an_objection_has_no_hand_in_it() {
        var own = new CampaignRejection.DecidesOwnObjection();
        var frozen = published().given(OBJECTED);
        frozen.when(decide(true), STAFF).isRefusedFor(own);
        for (MemberId somebody : List.of(GAO, ANA, BEN)) {
            frozen.when(decide(true), by(somebody).holding(ORGANISATION_REVIEWER))
                    .isRefusedFor(own);
        }
        frozen.when(decide(true), by(FAN).holding(ORGANISATION_REVIEWER).representing(BRANCH))
                .isRefusedFor(own);
        frozen.when(decide(true), by(FAN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void its_use_is_disclosed_by_who_answers_for_the_campaign() {
        var open = published().given(paid(1, 60, DUE, DUE));
        open.when(DISCLOSE, SECRETARY).leadsTo(new UsageDisclosed(CAMPAIGN, PAYOUT, THE_BRANCH, "已用于住院", null, BEN));
        open.when(DISCLOSE, STAFF).isRefusedFor(new Refusal.NotAllowed());
        open.when(new DiscloseUsage(CAMPAIGN, PAYOUT, " "), SECRETARY)
                .isRefusedFor(new CampaignRejection.CampaignTextMalformed());
        open.given(disclosed(DUE))
                .when(DISCLOSE, SECRETARY)
                .isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.DISCLOSED));
        published().when(DISCLOSE, SECRETARY).isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.NOTICE));
    }

    @Test
    void the_events_say_by_when_the_next_disclosure_is_owed() {
        var two = published().given(requested(2, 40, 1)).given(paid(2, 40, SOONER, SOONER));
        two.when(PAY, REVIEWER.at(TOMORROW)).leadsTo(paid(1, 60, DUE, SOONER));
        two.given(paid(1, 60, DUE, SOONER)).when(DISCLOSE, SECRETARY).leadsTo(disclosed(SOONER));
        published()
                .given(requested(2, 40, 1))
                .given(paid(2, 40, DUE.plusSeconds(1), DUE.plusSeconds(1)))
                .when(PAY, REVIEWER.at(TOMORROW))
                .leadsTo(paid(1, 60, DUE, DUE));
    }

    @Test
    void a_disclosure_that_is_missing_at_its_time_is_found_once() {
        var late = published()
                .given(requested(2, 40, 1))
                .given(paid(2, 40, SOONER, SOONER))
                .given(paid(1, 60, DUE, SOONER));
        DisclosureMissed second = new DisclosureMissed(CAMPAIGN, Drives.payout(2), THE_BRANCH, SOONER, DUE);
        DisclosureMissed first = new DisclosureMissed(CAMPAIGN, PAYOUT, THE_BRANCH, DUE, null);
        late.when(FIND, Drives.SYSTEM.at(SOONER.minusMillis(1))).changesNothing();
        late.when(FIND, Drives.SYSTEM.at(SOONER)).leadsTo(second);
        late.when(FIND, Drives.SYSTEM.at(DUE)).leadsToBoth(second, first);
        late.given(second).when(FIND, Drives.SYSTEM.at(SOONER)).changesNothing();
        late.given(second).given(first).when(FIND, Drives.SYSTEM.at(DUE)).changesNothing();
        late.given(second)
                .given(first)
                .when(DISCLOSE, SECRETARY)
                .leadsTo(new UsageDisclosed(CAMPAIGN, PAYOUT, THE_BRANCH, "已用于住院", null, BEN));
    }

    @Test
    void what_was_left_over_is_carried_out_with_its_payment_and_needs_no_disclosure() {
        Acting payer = REVIEWER.at(TOMORROW);
        DisbursementPaid surplus =
                new DisbursementPaid(CAMPAIGN, PAYOUT, PayoutKind.SURPLUS, new Fen(100), null, null, FAN, "回单");
        var left = Drives.published(PayoutKind.SURPLUS, 100, 100);
        left.when(PAY, payer)
                .leadsTo(surplus, new SurplusCarriedOut(CAMPAIGN, PAYOUT, new Fen(100), SurplusPlan.COMMUNITY_FUND));
        left.given(surplus).when(DISCLOSE, SECRETARY).isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.PAID));
        left.given(surplus).when(new CloseCampaign(CAMPAIGN), SECRETARY).isAccepted();
    }

    @Test
    void a_campaign_closes_with_every_use_disclosed() {
        var spent = Drives.published(PayoutKind.USE, 60, 60).given(paid(1, 60, DUE, DUE));
        spent.when(new CloseCampaign(CAMPAIGN), SECRETARY).isRefusedFor(new CampaignRejection.UsageUndisclosed());
        spent.given(disclosed(DUE))
                .when(new CloseCampaign(CAMPAIGN), SECRETARY.at(NOW))
                .isAccepted();
    }
}

package org.linli.command.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.giving.Drives.BRANCH;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.EVA;
import static org.linli.command.giving.Drives.HOSPITAL;
import static org.linli.command.giving.Drives.NEIGHBOUR;
import static org.linli.command.giving.Drives.PAYOUT;
import static org.linli.command.giving.Drives.REVIEWER;
import static org.linli.command.giving.Drives.SECOND;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.SYSTEM;
import static org.linli.command.giving.Drives.TERMS;
import static org.linli.command.giving.Drives.TOMORROW;
import static org.linli.command.giving.Drives.gift;
import static org.linli.command.giving.Drives.holding;
import static org.linli.command.giving.Drives.paid;
import static org.linli.command.giving.Drives.payout;
import static org.linli.command.giving.Drives.published;
import static org.linli.command.giving.Drives.request;
import static org.linli.command.giving.Drives.requested;
import static org.linli.kernel.giving.PayeeKind.BENEFICIARY;
import static org.linli.kernel.giving.PayeeKind.INSTITUTION;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Refusal;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.Campaign.Status;
import org.linli.command.giving.CampaignCommand.ApproveDisbursement;
import org.linli.command.giving.CampaignCommand.CancelDisbursement;
import org.linli.command.giving.CampaignCommand.RequestDisbursement;
import org.linli.command.giving.CampaignCommand.ReturnFunds;
import org.linli.command.giving.Payout.Stage;
import org.linli.kernel.giving.CampaignEvent.CampaignRevised;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutKind;

/** What may be requested, and who approves it. */
class RequestingAPayout {
    private static final ApproveDisbursement APPROVE = new ApproveDisbursement(CAMPAIGN, PAYOUT);
    private static final CancelDisbursement CANCEL = new CancelDisbursement(CAMPAIGN, PAYOUT);

    private static RequestDisbursement asking(PayoutKind kind, long fen) {
        return new RequestDisbursement(CAMPAIGN, payout(2), kind, new Fen(fen), HOSPITAL, "住院费");
    }

    private static RequestDisbursement to(PayeeKind kind, @Nullable String name, String what) {
        return new RequestDisbursement(CAMPAIGN, PAYOUT, PayoutKind.USE, new Fen(1), new Payee(kind, name), what);
    }

    @Test
    void it_holds_at_most_what_nothing_else_is_planned_for() {
        holding(100).when(request(1, 100), SECRETARY).leadsTo(requested(1, 100, 1));
        holding(100).when(request(1, 101), SECRETARY).isRefusedFor(new CampaignRejection.MoreThanFree(100));
        var held = holding(100).given(requested(1, 60, 1));
        held.when(request(2, 40), SECRETARY).isAccepted();
        held.when(request(2, 41), SECRETARY).isRefusedFor(new CampaignRejection.MoreThanFree(40));
        published(PayoutKind.USE, 100, 60)
                .when(request(2, 41), SECRETARY)
                .isRefusedFor(new CampaignRejection.MoreThanFree(40));
        held.given(paid(1, 60, TOMORROW, TOMORROW))
                .when(request(2, 41), SECRETARY)
                .isRefusedFor(new CampaignRejection.MoreThanFree(40));
    }

    @Test
    void whoever_answers_for_the_campaign_requests_it() {
        holding(100).when(request(1, 100), STAFF).isRefusedFor(new Refusal.NotAllowed());
        holding(100)
                .when(request(1, 100), by(ANA).representing(BRANCH))
                .isRefusedFor(new CampaignRejection.HelpedHasNoHand());
        holding(100)
                .given(requested(1, 60, 1))
                .when(request(1, 10), SECRETARY)
                .isRefusedFor(new Refusal.AlreadyExists(PAYOUT.value()));
        holding(100)
                .given(new CampaignRevised(CAMPAIGN, ANA, TERMS, true, false, "病", null, BEN))
                .when(request(1, 10), SECRETARY)
                .isRefusedFor(new CampaignRejection.WrongCampaignStatus(Status.PROPOSED));
    }

    @ParameterizedTest
    @CsvSource({"499999, 1", "500000, 2", "500001, 2"})
    void two_people_approve_from_5000_yuan_on(long fen, int approvals) {
        holding(1_000_000).when(request(1, fen), SECRETARY).leadsTo(requested(1, fen, approvals));
    }

    @Test
    void only_an_institution_is_named() {
        var malformed = new CampaignRejection.PayeeMalformed();
        holding(1).when(to(INSTITUTION, "院".repeat(200), "费"), SECRETARY).isAccepted();
        holding(1).when(to(INSTITUTION, "院".repeat(201), "费"), SECRETARY).isRefusedFor(malformed);
        holding(1).when(to(INSTITUTION, " ", "费"), SECRETARY).isRefusedFor(malformed);
        holding(1).when(to(INSTITUTION, null, "费"), SECRETARY).isRefusedFor(malformed);
        holding(1).when(to(BENEFICIARY, null, "费"), SECRETARY).isAccepted();
        holding(1).when(to(BENEFICIARY, "张三", "费"), SECRETARY).isRefusedFor(malformed);
        holding(1)
                .when(to(BENEFICIARY, null, " "), SECRETARY)
                .isRefusedFor(new CampaignRejection.CampaignTextMalformed());
    }

    @Test
    void requester_and_every_approver_are_different_persons() {
        var same = new CampaignRejection.SamePerson();
        var one = holding(900_000).given(requested(1, 500_000, 2));
        one.when(APPROVE, SECRETARY).isRefusedFor(same);
        one.when(APPROVE, by(BEN).holding(COMMITTEE_STAFF)).isRefusedFor(same);
        one.when(APPROVE, STAFF).leadsTo(new DisbursementApproved(CAMPAIGN, PAYOUT, DAN));
        var two = one.given(new DisbursementApproved(CAMPAIGN, PAYOUT, DAN));
        two.when(APPROVE, STAFF).isRefusedFor(same);
        two.when(APPROVE, SECOND)
                .leadsTo(
                        new DisbursementApproved(CAMPAIGN, PAYOUT, EVA),
                        new NoticePublished(CAMPAIGN, PAYOUT, new Fen(500_000), TOMORROW));
    }

    @Test
    void who_answers_for_it_or_looks_after_the_place_approves_it_but_never_whom_it_helps() {
        var one = holding(100).given(requested(1, 100, 1));
        one.when(APPROVE, NEIGHBOUR).isRefusedFor(new Refusal.NotAllowed());
        one.when(APPROVE, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new CampaignRejection.HelpedHasNoHand());
        for (var acting : List.of(STAFF, SECOND, REVIEWER)) {
            one.when(APPROVE, acting)
                    .leadsTo(
                            new DisbursementApproved(CAMPAIGN, PAYOUT, acting.actor()),
                            new NoticePublished(CAMPAIGN, PAYOUT, new Fen(100), TOMORROW));
        }
        published(PayoutKind.USE, 100, 100)
                .when(APPROVE, SECOND)
                .isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.NOTICE));
        holding(100).when(APPROVE, STAFF).isRefusedFor(new CampaignRejection.DisbursementUnknown());
    }

    @Test
    void a_request_is_taken_back_until_it_is_paid_and_what_was_held_is_free_again() {
        var off = new DisbursementCancelled(CAMPAIGN, PAYOUT, new Fen(100), PayoutEnd.WITHDRAWN, BEN);
        holding(100).given(requested(1, 100, 1)).when(CANCEL, SECRETARY).leadsTo(off);
        holding(100).given(requested(1, 100, 1)).when(CANCEL, STAFF).isRefusedFor(new Refusal.NotAllowed());
        published(PayoutKind.USE, 100, 100).when(CANCEL, SECRETARY).leadsTo(off);
        holding(100)
                .given(requested(1, 100, 1))
                .given(off)
                .when(request(2, 100), SECRETARY)
                .isAccepted();
        published(PayoutKind.USE, 100, 100)
                .given(paid(1, 100, TOMORROW, TOMORROW))
                .when(CANCEL, SECRETARY)
                .isRefusedFor(new CampaignRejection.WrongPayoutStep(Stage.PAID));
    }

    @Test
    void what_is_left_over_goes_as_a_whole_once_everything_paid_is_disclosed() {
        holding(100).when(asking(PayoutKind.SURPLUS, 100), SECRETARY).isAccepted();
        holding(100)
                .when(asking(PayoutKind.SURPLUS, 99), SECRETARY)
                .isRefusedFor(new CampaignRejection.SurplusIsAll(100));
        holding(100)
                .given(requested(1, 60, 1))
                .when(asking(PayoutKind.SURPLUS, 40), SECRETARY)
                .isRefusedFor(new CampaignRejection.SurplusIsAll(100));
        published(PayoutKind.USE, 100, 60)
                .given(paid(1, 60, TOMORROW, TOMORROW))
                .when(asking(PayoutKind.SURPLUS, 40), SECRETARY)
                .isRefusedFor(new CampaignRejection.UsageUndisclosed());
    }

    @Test
    void nothing_goes_back_to_who_gave_it_once_a_payout_was_requested() {
        holding(100)
                .given(requested(1, 10, 1))
                .when(new ReturnFunds(CAMPAIGN, gift(1)), SYSTEM)
                .isRefusedFor(new CampaignRejection.DisbursementBegun());
        published(PayoutKind.USE, 100, 60)
                .given(paid(1, 60, TOMORROW, TOMORROW))
                .when(new ReturnFunds(CAMPAIGN, gift(1)), SYSTEM)
                .isRefusedFor(new CampaignRejection.DisbursementBegun());
    }

    @Test
    void what_was_held_for_a_payout_that_was_taken_back_goes_back_again() {
        holding(100)
                .given(requested(1, 10, 1))
                .given(new DisbursementCancelled(CAMPAIGN, PAYOUT, new Fen(10), PayoutEnd.WITHDRAWN, BEN))
                .when(new ReturnFunds(CAMPAIGN, gift(1)), SYSTEM)
                .leadsTo(new FundsReturned(CAMPAIGN, gift(1), new Fen(100)));
    }

    @Test
    void what_is_held_is_no_longer_free_and_what_is_paid_is_no_longer_there() {
        var held = (Opened) published(PayoutKind.USE, 100, 60).state();
        assertThat(held.till().balance()).isEqualTo(100);
        assertThat(held.till().free()).isEqualTo(40);
        var spent = (Opened) published(PayoutKind.USE, 100, 60)
                .given(paid(1, 60, TOMORROW, TOMORROW))
                .state();
        assertThat(spent.till().balance()).isEqualTo(40);
        assertThat(spent.till().held()).isZero();
    }
}

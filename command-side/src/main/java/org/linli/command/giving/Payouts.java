package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.Campaign.Status;
import org.linli.command.giving.CampaignCommand.ApproveDisbursement;
import org.linli.command.giving.CampaignCommand.CancelDisbursement;
import org.linli.command.giving.CampaignCommand.DecideObjection;
import org.linli.command.giving.CampaignCommand.DiscloseUsage;
import org.linli.command.giving.CampaignCommand.ObjectToDisbursement;
import org.linli.command.giving.CampaignCommand.OfPayout;
import org.linli.command.giving.CampaignCommand.RecordPayment;
import org.linli.command.giving.CampaignCommand.RequestDisbursement;
import org.linli.command.giving.Payout.Stage;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.membership.Role;

/** The rules of pay-outs up to the notice: at most what is free; requester, every approver and payer are different persons. */
final class Payouts {
    private static final int LONGEST_NAME = 200;

    private Payouts() {}

    static Decision<CampaignEvent> decide(Opened campaign, OfPayout command, Context context) {
        if (command instanceof RequestDisbursement request) {
            return request(campaign, request, context);
        }
        Payout payout = campaign.till().payouts().get(command.disbursement());
        if (payout == null) {
            return refuse(new CampaignRejection.DisbursementUnknown());
        }
        return switch (command) {
            case RequestDisbursement _ -> nothingToDo();
            case ApproveDisbursement approve -> approve(campaign, payout, approve, context);
            case CancelDisbursement cancel -> cancel(campaign, payout, cancel, context.by());
            case ObjectToDisbursement object -> Objections.object(campaign, payout, object, context);
            case DecideObjection decide -> Objections.decide(campaign, payout, decide, context);
            case RecordPayment pay -> Payments.pay(campaign, payout, pay, context);
            case DiscloseUsage disclose -> Payments.disclose(campaign, payout, disclose, context);
        };
    }

    private static Decision<CampaignEvent> request(Opened campaign, RequestDisbursement command, Context context) {
        if (!campaign.isOwnedBy(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (context.by().involves(campaign.beneficiary())) {
            return refuse(new CampaignRejection.HelpedHasNoHand());
        }
        if (campaign.till().payouts().containsKey(command.disbursement())) {
            return refuse(new Refusal.AlreadyExists(command.disbursement().value()));
        }
        if (campaign.status() != Status.LAUNCHED) {
            return refuse(new CampaignRejection.WrongCampaignStatus(campaign.status()));
        }
        GivingRules rules = context.rules().giving();
        Rejection fault = fault(campaign.till(), command, rules);
        return fault == null
                ? accept(new DisbursementRequested(
                        campaign.id(),
                        command.disbursement(),
                        command.kind(),
                        command.amount(),
                        command.payee(),
                        command.what(),
                        command.amount().value() >= rules.twoApproversFrom() ? 2 : 1,
                        context.by().principal()))
                : refuse(fault);
    }

    /** An institution is named, the beneficiary is not. */
    static boolean isMalformed(Payee payee) {
        String name = payee.name();
        boolean named = name != null && Wording.isText(name, LONGEST_NAME);
        return payee.kind() == PayeeKind.INSTITUTION ? !named : name != null;
    }

    private static @Nullable Rejection fault(Till till, RequestDisbursement command, GivingRules rules) {
        if (isMalformed(command.payee())) {
            return new CampaignRejection.PayeeMalformed();
        }
        if (!Wording.isText(command.what(), rules.longestText())) {
            return new CampaignRejection.CampaignTextMalformed();
        }
        if (command.amount().value() > till.free()) {
            return new CampaignRejection.MoreThanFree(till.free());
        }
        if (command.kind() == PayoutKind.USE) {
            return null;
        }
        if (till.owesDisclosure()) {
            return new CampaignRejection.UsageUndisclosed();
        }
        return command.amount().value() == till.balance() ? null : new CampaignRejection.SurplusIsAll(till.balance());
    }

    /** Whoever answers for the campaign, or looks after its place; but never whom it helps. */
    static @Nullable Rejection bar(Opened campaign, Payout payout, Authority by) {
        if (!campaign.isOwnedBy(by) && !by.holds(Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER)) {
            return new Refusal.NotAllowed();
        }
        if (by.involves(campaign.beneficiary())) {
            return new CampaignRejection.HelpedHasNoHand();
        }
        return payout.hasAHand(by) ? new CampaignRejection.SamePerson() : null;
    }

    private static Decision<CampaignEvent> approve(
            Opened campaign, Payout payout, ApproveDisbursement command, Context context) {
        Rejection bar = bar(campaign, payout, context.by());
        if (bar != null) {
            return refuse(bar);
        }
        if (payout.stage() != Stage.REQUESTED) {
            return refuse(new CampaignRejection.WrongPayoutStep(payout.stage()));
        }
        DisbursementApproved approved = new DisbursementApproved(
                campaign.id(), command.disbursement(), context.by().principal());
        if (payout.approvers().size() + 1 < payout.needed()) {
            return accept(approved);
        }
        Instant until = context.now().plus(context.rules().giving().notice());
        return accept(
                approved, new NoticePublished(campaign.id(), command.disbursement(), new Fen(payout.amount()), until));
    }

    private static Decision<CampaignEvent> cancel(
            Opened campaign, Payout payout, CancelDisbursement command, Authority by) {
        if (!campaign.isOwnedBy(by)) {
            return refuse(new Refusal.NotAllowed());
        }
        return payout.holds()
                ? accept(new DisbursementCancelled(
                        campaign.id(),
                        command.disbursement(),
                        new Fen(payout.amount()),
                        PayoutEnd.WITHDRAWN,
                        by.principal()))
                : refuse(new CampaignRejection.WrongPayoutStep(payout.stage()));
    }
}

package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.CampaignCommand.DiscloseUsage;
import org.linli.command.giving.CampaignCommand.RecordPayment;
import org.linli.command.giving.Payout.Stage;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.SurplusCarriedOut;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.PayoutKind;

/** The rules of payment after the notice, and of the disclosure that has to follow it. */
final class Payments {
    private static final int LONGEST_PROOF = 200;

    private Payments() {}

    static Decision<CampaignEvent> pay(Opened campaign, Payout payout, RecordPayment command, Context context) {
        Rejection bar = Payouts.bar(campaign, payout, context.by());
        if (bar != null) {
            return refuse(bar);
        }
        if (!Wording.isText(command.proof(), LONGEST_PROOF)) {
            return refuse(new CampaignRejection.ProofMissing());
        }
        Instant payable = payout.payable();
        if (payout.stage() != Stage.NOTICE || payable == null) {
            return refuse(new CampaignRejection.WrongPayoutStep(payout.stage()));
        }
        if (context.now().isBefore(payable)) {
            return refuse(new CampaignRejection.NoticeRuns(payable));
        }
        boolean surplus = payout.kind() == PayoutKind.SURPLUS;
        Instant due = surplus
                ? null
                : context.now().plus(Duration.ofDays(campaign.terms().disclosureDays()));
        Fen amount = new Fen(payout.amount());
        DisbursementPaid paid = new DisbursementPaid(
                campaign.id(),
                command.disbursement(),
                payout.kind(),
                amount,
                due,
                earlier(due, campaign.till().nextDue(command.disbursement())),
                context.by().principal(),
                command.proof());
        return surplus
                ? accept(
                        paid,
                        new SurplusCarriedOut(
                                campaign.id(),
                                command.disbursement(),
                                amount,
                                campaign.terms().surplus()))
                : accept(paid);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    static Decision<CampaignEvent> disclose(Opened campaign, Payout payout, DiscloseUsage command, Context context) {
        if (!campaign.isOwnedBy(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!Wording.isText(command.used(), context.rules().giving().longestText())) {
            return refuse(new CampaignRejection.CampaignTextMalformed());
        }
        return payout.owesDisclosure()
                ? accept(new UsageDisclosed(
                        campaign.id(),
                        command.disbursement(),
                        campaign.owner(),
                        command.used(),
                        campaign.till().nextDue(command.disbursement()),
                        context.by().principal()))
                : refuse(new CampaignRejection.WrongPayoutStep(payout.stage()));
    }

    /** Each that is missing is found once; the events are in the order in which they were due. */
    static Decision<CampaignEvent> findMissed(Opened campaign, Instant now) {
        List<CampaignEvent> missed = new ArrayList<>();
        Till till = campaign.till();
        List<Map.Entry<DisbursementId, Payout>> owed = till.payouts().entrySet().stream()
                .filter(each ->
                        each.getValue().owesDisclosure() && !each.getValue().missed())
                .filter(each -> isDue(each.getValue().due(), now))
                .sorted(Comparator.comparing((Map.Entry<DisbursementId, Payout> each) -> dueOf(each.getValue()))
                        .thenComparing(each -> each.getKey().value()))
                .toList();
        for (Map.Entry<DisbursementId, Payout> each : owed) {
            DisclosureMissed fact = new DisclosureMissed(
                    campaign.id(),
                    each.getKey(),
                    campaign.owner(),
                    dueOf(each.getValue()),
                    till.nextDue(each.getKey()));
            till = till.after(fact);
            missed.add(fact);
        }
        return accept(missed);
    }

    private static boolean isDue(@Nullable Instant due, Instant now) {
        return due != null && !now.isBefore(due);
    }

    private static Instant dueOf(Payout payout) {
        return payout.due() == null ? Instant.MAX : payout.due();
    }
}

package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.CampaignCommand.DecideObjection;
import org.linli.command.giving.CampaignCommand.ObjectToDisbursement;
import org.linli.command.giving.Payout.Stage;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementObjected;
import org.linli.kernel.giving.PayoutEvent.ObjectionDecided;
import org.linli.kernel.membership.Role;

/** The rules of the public notice: any member objects once, and an objection freezes the pay-out until it is decided. */
final class Objections {
    private Objections() {}

    static Decision<CampaignEvent> object(
            Opened campaign, Payout payout, ObjectToDisbursement command, Context context) {
        if (!Wording.isText(command.reason(), context.rules().giving().longestText())) {
            return refuse(new CampaignRejection.CampaignTextMalformed());
        }
        Instant payable = payout.payable();
        if (payout.stage() != Stage.NOTICE || payable == null) {
            return refuse(new CampaignRejection.WrongPayoutStep(payout.stage()));
        }
        if (!context.now().isBefore(payable)) {
            return refuse(new CampaignRejection.NoticeOver());
        }
        return payout.objectors().stream().anyMatch(context.by()::involves)
                ? refuse(new CampaignRejection.ObjectedAlready())
                : accept(new DisbursementObjected(
                        campaign.id(), command.disbursement(), context.by().principal(), command.reason()));
    }

    static Decision<CampaignEvent> decide(Opened campaign, Payout payout, DecideObjection command, Context context) {
        Authority by = context.by();
        if (!by.holds(Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER, Role.VETTING_OFFICER)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (campaign.isOwnedBy(by)
                || by.involves(campaign.beneficiary())
                || payout.hasAHand(by)
                || payout.objectors().stream().anyMatch(by::involves)) {
            return refuse(new CampaignRejection.DecidesOwnObjection());
        }
        if (!Wording.isText(command.reason(), context.rules().giving().longestText())) {
            return refuse(new CampaignRejection.CampaignTextMalformed());
        }
        if (payout.stage() != Stage.OBJECTED) {
            return refuse(new CampaignRejection.WrongPayoutStep(payout.stage()));
        }
        ObjectionDecided decided = new ObjectionDecided(
                campaign.id(), command.disbursement(), command.upheld(), by.principal(), command.reason());
        return command.upheld()
                ? accept(
                        decided,
                        new DisbursementCancelled(
                                campaign.id(),
                                command.disbursement(),
                                new Fen(payout.amount()),
                                PayoutEnd.OBJECTION_UPHELD,
                                by.principal()))
                : accept(decided);
    }
}

package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.Campaign.Status;
import org.linli.command.giving.CampaignCommand.RejectCampaign;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.CampaignRejected;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.membership.Role;

/** The rules of vetting: an officer who has no hand in the campaign looks at it before anybody else does. */
final class Vetting {
    private Vetting() {}

    static Decision<CampaignEvent> vet(Opened campaign, Authority by) {
        Rejection bar = bar(campaign, by);
        if (bar != null) {
            return refuse(bar);
        }
        return campaign.status() == Status.VETTED
                ? nothingToDo()
                : waits(campaign)
                        ? accept(new CampaignVetted(campaign.id(), by.principal()))
                        : refuse(new CampaignRejection.WrongCampaignStatus(campaign.status()));
    }

    static Decision<CampaignEvent> reject(Opened campaign, RejectCampaign command, Context context) {
        Rejection bar = bar(campaign, context.by());
        if (bar != null) {
            return refuse(bar);
        }
        if (!Wording.isText(command.reason(), context.rules().giving().longestText())) {
            return refuse(new CampaignRejection.CampaignTextMalformed());
        }
        return waits(campaign)
                ? accept(new CampaignRejected(campaign.id(), context.by().principal(), command.reason()))
                : refuse(new CampaignRejection.WrongCampaignStatus(campaign.status()));
    }

    private static boolean waits(Opened campaign) {
        return campaign.status() == Status.PROPOSED;
    }

    private static @Nullable Rejection bar(Opened campaign, Authority by) {
        if (!by.holds(Role.VETTING_OFFICER)) {
            return new Refusal.NotAllowed();
        }
        boolean ownHand = campaign.isOwnedBy(by)
                || by.involves(campaign.beneficiary())
                || campaign.authors().stream().anyMatch(by::involves);
        return ownHand ? new CampaignRejection.VetsOwnCampaign() : null;
    }
}

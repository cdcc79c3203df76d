package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.CampaignCommand.RecordConsent;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.membership.Role;

/** The rules of consent: what is told of a person in need is published only with it, and no longer than it lasts. */
final class Consent {
    private static final int LONGEST_REFERENCE = 200;

    private Consent() {}

    static Decision<CampaignEvent> record(Opened campaign, RecordConsent command, Context context) {
        Authority by = context.by();
        boolean own = by.principal().equals(campaign.beneficiary());
        if (!own && !by.holds(Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        String reference = command.reference();
        boolean kept = reference != null && Wording.isText(reference, LONGEST_REFERENCE);
        if (own ? reference != null : !kept || campaign.isOwnedBy(by)) {
            return refuse(new CampaignRejection.ConsentUnproven());
        }
        if (campaign.telling().told() == null) {
            return refuse(new CampaignRejection.NothingTold());
        }
        return campaign.telling().consented()
                ? nothingToDo()
                : accept(new BeneficiaryConsented(campaign.id(), campaign.beneficiary(), reference, by.principal()));
    }

    /** Whoever may record it may record that it is over; nobody has to prove anything for that. */
    static Decision<CampaignEvent> withdraw(Opened campaign, Authority by) {
        if (!by.principal().equals(campaign.beneficiary()) && !by.holds(Role.COMMITTEE_STAFF) && !by.isSystem()) {
            return refuse(new Refusal.NotAllowed());
        }
        if (campaign.telling().consented()) {
            return accept(new ConsentWithdrawn(campaign.id(), campaign.beneficiary(), by.principal()));
        }
        return by.isSystem() ? nothingToDo() : refuse(new CampaignRejection.NoConsent());
    }
}

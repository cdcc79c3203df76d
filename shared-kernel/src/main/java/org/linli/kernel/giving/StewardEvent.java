package org.linli.kernel.giving;

import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.privacy.Public;

/** What an owner of campaigns owes to the community; while something is owed, no other campaign of theirs begins. */
public sealed interface StewardEvent extends DomainEvent {
    StewardId steward();

    Owner owner();

    /** The use of a pay-out was not disclosed in time. */
    @EventName("giving.disclosure-owed")
    record DisclosureOwed(
            @Public StewardId steward,
            Owner owner,
            @Public CampaignId campaign,
            @Public DisbursementId disbursement) implements StewardEvent {}

    /** It was disclosed after all. */
    @EventName("giving.disclosure-made-up")
    record DisclosureMadeUp(
            @Public StewardId steward,
            Owner owner,
            @Public CampaignId campaign,
            @Public DisbursementId disbursement) implements StewardEvent {}
}

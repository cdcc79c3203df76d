package org.linli.command.giving;

import org.linli.command.Command;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.StewardId;

/** What policies note of an owner of campaigns; each may come twice. */
public sealed interface StewardCommand extends Command {
    String AGGREGATE = "steward";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    Owner owner();

    @Override
    default String target() {
        return StewardId.of(owner()).value();
    }

    @Override
    default boolean systemOnly() {
        return true;
    }

    record NoteOwed(Owner owner, CampaignId campaign, DisbursementId disbursement) implements StewardCommand {}

    record NoteMadeUp(Owner owner, CampaignId campaign, DisbursementId disbursement) implements StewardCommand {}
}

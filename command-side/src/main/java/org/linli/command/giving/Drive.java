package org.linli.command.giving;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/**
 * A campaign as gifts and sales see it, read from its own history.
 *
 * @param paysOut true once money is held for a pay-out, or was paid
 */
record Drive(
        CampaignMode mode,
        Campaign.Status status,
        Owner owner,
        PlaceId community,
        MemberId beneficiary,
        boolean paysOut) {

    static Drive of(Campaign.Opened campaign) {
        return new Drive(
                campaign.mode(),
                campaign.status(),
                campaign.owner(),
                campaign.community(),
                campaign.beneficiary(),
                campaign.till().paysOut());
    }

    /** Why it collects nothing now; null: it does. */
    @Nullable
    Rejection bar() {
        return Funds.bar(mode, status);
    }

    /** Why nothing goes back to who gave it; null: it does. */
    @Nullable
    Rejection backBar() {
        return Funds.backBar(status, paysOut);
    }

    /** True of who keeps the books of a campaign of this owner: committee staff of its community, and who acts for the owner. */
    static boolean isKeptBy(Owner owner, Authority by) {
        return by.holds(Role.COMMITTEE_STAFF)
                || (owner.organisation() != null
                        ? by.represents().contains(owner.organisation())
                        : by.principal().equals(owner.member()));
    }
}

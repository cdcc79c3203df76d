package org.linli.command.giving;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** A campaign as gifts and sales see it, read from its own history. */
record Drive(CampaignMode mode, Campaign.Status status, Owner owner, PlaceId community) {

    /** Why it collects nothing now; null: it does. */
    @Nullable
    Rejection bar() {
        return Funds.bar(mode, status);
    }

    /** True of who keeps the books of a campaign of this owner: committee staff of its community, and who acts for the owner. */
    static boolean isKeptBy(Owner owner, Authority by) {
        return by.holds(Role.COMMITTEE_STAFF)
                || (owner.organisation() != null
                        ? by.represents().contains(owner.organisation())
                        : by.principal().equals(owner.member()));
    }
}

package org.linli.command.giving;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.RecordedConsent;
import org.linli.command.Refusal;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/** A promise to a campaign, of money or of things. */
interface Pledge {
    Drive drive();

    MemberId donor();

    /** That gives; null when the donor does. */
    @Nullable
    OrganisationId organisation();

    /** True when who gives may give to this campaign. */
    boolean fits();

    /** Where staff keeps the donor's consent; null when they promise themselves. */
    @Nullable
    String consent();

    /** Why it is not taken, whatever is promised; null when it may be. */
    default @Nullable Rejection fault(Context context) {
        Authority by = context.by();
        boolean represents = organisation() == null
                || (by.actsFor(organisation()) && by.principal().equals(donor()));
        Rejection fault = represents ? RecordedConsent.fault(context, donor(), consent()) : new Refusal.NotAllowed();
        if (fault != null) {
            return fault;
        }
        Rejection bar = drive().bar();
        if (bar != null) {
            return bar;
        }
        return fits() ? null : new DonationRejection.DonorUnfit();
    }
}

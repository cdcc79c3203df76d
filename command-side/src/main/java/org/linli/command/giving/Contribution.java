package org.linli.command.giving;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Refusal;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/** What decides who may record what becomes of a gift, of money or of things. */
interface Contribution {
    /** Who answers for the campaign. */
    Owner owner();

    MemberId donor();

    /** That gives; null when the donor does. */
    @Nullable
    OrganisationId organisation();

    /** Who recorded the promise. */
    MemberId by();

    /** True of who gives, and who acts for the organisation that does. */
    default boolean isFrom(Authority who) {
        return who.involves(donor()) || who.actsFor(organisation());
    }

    /** Four eyes: who keeps the campaign's books, and neither gives nor recorded the promise nor acts for who gives. */
    default @Nullable Rejection recorderFault(Authority who) {
        if (!Drive.isKeptBy(owner(), who)) {
            return new Refusal.NotAllowed();
        }
        return isFrom(who) || who.involves(by()) ? new DonationRejection.RecorderInvolved() : null;
    }
}

package org.linli.query.donations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/**
 * A donation as every member may read it.
 *
 * @param receipt its number in the campaign
 * @param amount in fen
 * @param donor null when an organisation gave, or the donor wishes to stay unnamed
 * @param organisation null when a member gave, or the donor wishes it to stay unnamed
 */
public record DonationRow(
        int receipt,
        Fen amount,
        @Nullable MemberId donor,
        @Nullable OrganisationId organisation,
        @Nullable Instant received) {

    static DonationRow of(DonationReceipt one) {
        boolean named = !one.anonymous();
        return new DonationRow(
                one.receipt() == null ? 0 : one.receipt(),
                one.amount(),
                named && one.organisation() == null ? one.donor() : null,
                named ? one.organisation() : null,
                one.received());
    }
}

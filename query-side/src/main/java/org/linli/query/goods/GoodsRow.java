package org.linli.query.goods;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/**
 * A gift of things as every member may read it. Of whom the campaign helps it says nothing.
 *
 * @param receipt its number in the campaign
 * @param donor null when an organisation gave, or the donor wishes to stay unnamed
 * @param organisation null when a member gave, or the donor wishes it to stay unnamed
 * @param to the beneficiary, unnamed, or an institution; null while they were not handed over
 */
public record GoodsRow(
        GoodsId id,
        int receipt,
        Things things,
        @Nullable MemberId donor,
        @Nullable OrganisationId organisation,
        GoodsStatus status,
        @Nullable Payee to,
        @Nullable Instant received) {

    static GoodsRow of(GoodsGift one) {
        boolean named = !one.anonymous();
        return new GoodsRow(
                one.id(),
                one.receipt() == null ? 0 : one.receipt(),
                one.things(),
                named && one.organisation() == null ? one.donor() : null,
                named ? one.organisation() : null,
                one.status(),
                one.handedOver() == null ? null : one.handedOver().to(),
                one.received());
    }
}

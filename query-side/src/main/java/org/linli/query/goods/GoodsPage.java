package org.linli.query.goods;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;

/**
 * A gift of things as one reader may see it. Who keeps the campaign's books sees all of it; its donor sees that it was handed over and confirmed, and
 * not whom the campaign helps or who said so; who got it is not told who gave it when that one wishes to stay unnamed.
 *
 * @param community of the campaign
 * @param owner who answers for the campaign
 * @param donor who gives, or acts for the organisation that gives; null for who got it from somebody unnamed
 * @param organisation that gives; null when the donor does, and for who got it from one that is unnamed
 * @param things what came; what was promised until then
 * @param anonymous true when neither the public nor who gets it is told who gives
 * @param receipt its number in the campaign; null while the campaign has not taken it in
 * @param ended why nothing came of the promise; null unless nothing did
 * @param declined why the campaign did not take it in; null unless it did not
 * @param handedOver to whom; null while it was not
 * @param confirmed that it was got; null while nobody confirmed it
 * @param until when the promise lapses
 * @param changed when the last of this happened
 * @param position where it was promised
 */
public record GoodsPage(
        GoodsId id,
        CampaignId campaign,
        PlaceId community,
        Owner owner,
        @Nullable MemberId donor,
        @Nullable OrganisationId organisation,
        Things things,
        boolean anonymous,
        GoodsStatus status,
        @Nullable Integer receipt,
        @Nullable PledgeEnd ended,
        @Nullable DeclineReason declined,
        @Nullable HandOver handedOver,
        @Nullable Confirmation confirmed,
        Instant pledged,
        Instant until,
        @Nullable Instant received,
        Instant changed,
        long position) {

    /**
     * To whom they were handed over. The donor is told the first alone.
     *
     * @param beneficiary null when an institution got them
     * @param recipient the institution, when it takes part here
     * @param by who handed them over
     */
    public record HandOver(
            Payee to,
            @Nullable MemberId beneficiary,
            @Nullable OrganisationId recipient,
            @Nullable MemberId by) {}

    /** Who confirmed that they were got, and where the signed receipt is kept. The donor is told neither. */
    public record Confirmation(
            @Nullable MemberId by,
            @Personal(subject = "by") @Nullable String reference) {}

    /** For who keeps the campaign's books. */
    static GoodsPage ofKeeper(GoodsGift one) {
        return of(one, true, handOver(one), confirmation(one));
    }

    static GoodsPage ofDonor(GoodsGift one) {
        return of(
                one,
                true,
                one.handedOver() == null ? null : new HandOver(one.handedOver().to(), null, null, null),
                one.confirmed() == null ? null : new Confirmation(null, null));
    }

    /** For who got it. */
    static GoodsPage ofReceiver(GoodsGift one) {
        return of(one, !one.anonymous(), handOver(one), confirmation(one));
    }

    private static @Nullable HandOver handOver(GoodsGift one) {
        GoodsGift.HandedOver to = one.handedOver();
        return to == null ? null : new HandOver(to.to(), to.beneficiary(), to.recipient(), to.by());
    }

    private static @Nullable Confirmation confirmation(GoodsGift one) {
        GoodsGift.Confirmed how = one.confirmed();
        return how == null ? null : new Confirmation(how.by(), how.reference());
    }

    private static GoodsPage of(
            GoodsGift one, boolean named, @Nullable HandOver handedOver, @Nullable Confirmation confirmed) {
        return new GoodsPage(
                one.id(),
                one.campaign(),
                one.community(),
                one.owner(),
                named ? one.donor() : null,
                named ? one.organisation() : null,
                one.things(),
                one.anonymous(),
                one.status(),
                one.receipt(),
                one.ended(),
                one.declined(),
                handedOver,
                confirmed,
                one.pledged(),
                one.until(),
                one.received(),
                one.changed(),
                one.position());
    }
}

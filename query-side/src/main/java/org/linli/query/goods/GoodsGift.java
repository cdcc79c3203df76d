package org.linli.query.goods;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
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
 * A gift of things, whole: what of it a reader may see says {@link GoodsPage}.
 *
 * @param community of the campaign
 * @param owner who answers for the campaign
 * @param donor who gives, or acts for the organisation that gives
 * @param organisation that gives; null when the donor does
 * @param things what came; what was promised until then
 * @param anonymous true when the public is not told who gives
 * @param receipt its number in the campaign; null while the campaign has not taken it in
 * @param ended why nothing came of the promise; null unless nothing did
 * @param declined why the campaign did not take it in; null unless it did not
 * @param handedOver to whom; null while it was not
 * @param confirmed that it was got; null while nobody confirmed it
 * @param until when the promise lapses
 * @param changed when the last of this happened
 * @param position where it was promised
 */
public record GoodsGift(
        GoodsId id,
        CampaignId campaign,
        PlaceId community,
        Owner owner,
        MemberId donor,
        @Nullable OrganisationId organisation,
        Things things,
        boolean anonymous,
        GoodsStatus status,
        @Nullable Integer receipt,
        @Nullable PledgeEnd ended,
        @Nullable DeclineReason declined,
        @Nullable HandedOver handedOver,
        @Nullable Confirmed confirmed,
        Instant pledged,
        Instant until,
        @Nullable Instant received,
        Instant changed,
        long position) {

    /**
     * To whom they were handed over.
     *
     * @param beneficiary null when an institution got them
     * @param recipient the institution, when it takes part here
     * @param by who handed them over
     */
    public record HandedOver(
            Payee to,
            @Nullable MemberId beneficiary,
            @Nullable OrganisationId recipient,
            MemberId by) {
        static HandedOver of(GoodsHandedOver event) {
            return new HandedOver(event.to(), event.beneficiary(), event.recipient(), event.by());
        }
    }

    /** Who confirmed that they were got, and where the signed receipt is kept. */
    public record Confirmed(
            MemberId by, @Personal(subject = "by") @Nullable String reference) {
        static Confirmed of(HandOverConfirmed event) {
            return new Confirmed(event.by(), event.reference());
        }
    }

    static GoodsGift of(GoodsPledged event, Recorded<?> recorded) {
        Instant now = recorded.meta().occurred();
        return new GoodsGift(
                event.goods(),
                event.campaign(),
                event.community(),
                event.owner(),
                event.donor(),
                event.organisation(),
                event.things(),
                event.anonymous(),
                GoodsStatus.PLEDGED,
                null,
                null,
                null,
                null,
                null,
                now,
                event.until(),
                null,
                now,
                recorded.position());
    }

    GoodsGift at(GoodsStatus next, Instant now) {
        return with(next, things, receipt, ended, declined, handedOver, confirmed, received, now);
    }

    GoodsGift ended(PledgeEnd reason, Instant now) {
        return with(GoodsStatus.ENDED, things, receipt, reason, declined, handedOver, confirmed, received, now);
    }

    GoodsGift received(Things came, Instant now) {
        return with(GoodsStatus.RECEIVED, came, receipt, ended, declined, handedOver, confirmed, now, now);
    }

    GoodsGift booked(int number, Instant now) {
        return with(GoodsStatus.BOOKED, things, number, ended, declined, handedOver, confirmed, received, now);
    }

    GoodsGift declined(DeclineReason reason, Instant now) {
        return with(GoodsStatus.DECLINED, things, receipt, ended, reason, handedOver, confirmed, received, now);
    }

    GoodsGift handedOver(HandedOver to, Instant now) {
        return with(GoodsStatus.HANDED_OVER, things, receipt, ended, declined, to, confirmed, received, now);
    }

    GoodsGift denied(Instant now) {
        return with(GoodsStatus.BOOKED, things, receipt, ended, declined, null, confirmed, received, now);
    }

    GoodsGift confirmed(Confirmed how, Instant now) {
        return with(GoodsStatus.CONFIRMED, things, receipt, ended, declined, handedOver, how, received, now);
    }

    /** True while somebody has to receive it, to hand it over, to confirm that, or to give it back. */
    boolean waits() {
        return switch (status) {
            case PLEDGED, RECEIVED, BOOKED, DECLINED, WITHDRAWN, HANDED_OVER -> true;
            case ENDED, GIVEN_BACK, CONFIRMED -> false;
        };
    }

    /** True once the campaign took it in, while it did not go back. */
    boolean isTheCampaigns() {
        return status == GoodsStatus.BOOKED || status == GoodsStatus.HANDED_OVER || status == GoodsStatus.CONFIRMED;
    }

    private GoodsGift with(
            GoodsStatus next,
            Things what,
            @Nullable Integer number,
            @Nullable PledgeEnd end,
            @Nullable DeclineReason why,
            @Nullable HandedOver to,
            @Nullable Confirmed how,
            @Nullable Instant came,
            Instant now) {
        return new GoodsGift(
                id,
                campaign,
                community,
                owner,
                donor,
                organisation,
                what,
                anonymous,
                next,
                number,
                end,
                why,
                to,
                how,
                pledged,
                until,
                came,
                now,
                position);
    }
}

package org.linli.query.goods;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsDeclined;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsPledgeEnded;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.GoodsWithdrawn;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.query.goods.GoodsGift.Confirmed;
import org.linli.query.goods.GoodsGift.HandedOver;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per gift of things. */
public record GoodsProjection() implements Projection<GoodsGift> {
    public static final String NAME = "goods";
    public static final String BY_DONOR = "donor";
    static final String TAKEN_IN_BY_CAMPAIGN = "taken-in";
    static final String WAITING_BY_COMMUNITY = "waiting";
    static final String WAITING_BY_OWNER = "waiting-for";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<GoodsGift> type() {
        return GoodsGift.class;
    }

    @Override
    public List<Index<GoodsGift>> indexes() {
        return List.of(
                new Index<>(BY_DONOR, one -> Set.of(one.donor().value()), GoodsGift::position),
                new Index<>(
                        TAKEN_IN_BY_CAMPAIGN,
                        one -> one.isTheCampaigns() ? Set.of(one.campaign().value()) : Set.of(),
                        one -> one.receipt() == null ? 0 : one.receipt()),
                new Index<>(
                        WAITING_BY_COMMUNITY,
                        one -> one.waits() ? Set.of(one.community().value()) : Set.of(),
                        one -> -one.position()),
                new Index<>(
                        WAITING_BY_OWNER,
                        one -> one.waits() ? Set.of(one.owner().id()) : Set.of(),
                        one -> -one.position()),
                PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof GoodsEvent event
                ? Set.of(event.goods().value())
                : Set.of();
    }

    @Override
    public @Nullable GoodsGift fold(String id, @Nullable GoodsGift view, Recorded<?> recorded) {
        if (!(recorded.event() instanceof GoodsEvent event)) {
            return view;
        }
        if (event instanceof GoodsPledged pledged) {
            return GoodsGift.of(pledged, recorded);
        }
        return view == null ? null : after(view, event, recorded.meta().occurred());
    }

    private static GoodsGift after(GoodsGift view, GoodsEvent event, Instant now) {
        return switch (event) {
            case GoodsPledged _ -> view;
            case GoodsPledgeEnded ended -> view.ended(ended.reason(), now);
            case GoodsReceived received -> view.received(received.things(), now);
            case GoodsBooked booked -> view.booked(booked.receipt(), now);
            case GoodsDeclined declined -> view.declined(declined.reason(), now);
            case GoodsWithdrawn _ -> view.at(GoodsStatus.WITHDRAWN, now);
            case GoodsGivenBack _ -> view.at(GoodsStatus.GIVEN_BACK, now);
            case GoodsHandedOver handed -> view.handedOver(HandedOver.of(handed), now);
            case HandOverDenied _ -> view.denied(now);
            case HandOverConfirmed confirmed -> view.confirmed(Confirmed.of(confirmed), now);
        };
    }
}

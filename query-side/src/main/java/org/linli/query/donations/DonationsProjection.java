package org.linli.query.donations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationGivenBack;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.PledgeEnded;
import org.linli.kernel.giving.DonationEvent.RefundRefused;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per donation of money. */
public record DonationsProjection() implements Projection<DonationReceipt> {
    public static final String NAME = "donations";
    public static final String BY_DONOR = "donor";
    static final String BOOKED_BY_CAMPAIGN = "booked";
    static final String WAITING_BY_COMMUNITY = "waiting";
    static final String WAITING_BY_OWNER = "waiting-for";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DonationReceipt> type() {
        return DonationReceipt.class;
    }

    @Override
    public List<Index<DonationReceipt>> indexes() {
        return List.of(
                new Index<>(BY_DONOR, one -> Set.of(one.donor().value()), DonationReceipt::position),
                new Index<>(
                        BOOKED_BY_CAMPAIGN,
                        one -> one.status() == DonationStatus.BOOKED || one.status() == DonationStatus.REFUNDING
                                ? Set.of(one.campaign().value())
                                : Set.of(),
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
        return recorded.event() instanceof DonationEvent event
                ? Set.of(event.donation().value())
                : Set.of();
    }

    @Override
    public @Nullable DonationReceipt fold(String id, @Nullable DonationReceipt view, Recorded<?> recorded) {
        if (!(recorded.event() instanceof DonationEvent event)) {
            return view;
        }
        if (event instanceof DonationPledged pledged) {
            return DonationReceipt.of(pledged, recorded);
        }
        return view == null ? null : after(view, event, recorded.meta().occurred());
    }

    private static DonationReceipt after(DonationReceipt view, DonationEvent event, Instant now) {
        return switch (event) {
            case DonationPledged _ -> view;
            case PledgeEnded ended -> view.ended(ended.reason(), now);
            case DonationReceived received -> view.received(received.amount(), received.reference(), now);
            case DonationBooked booked -> view.booked(booked.receipt(), now);
            case DonationDeclined declined -> view.declined(declined.reason(), now);
            case RefundRequested _ -> view.at(DonationStatus.REFUNDING, now);
            case RefundRefused _ -> view.refundRefused(now);
            case DonationRefunded _ -> view.at(DonationStatus.REFUNDED, now);
            case DonationGivenBack back -> view.givenBack(back.reference(), now);
        };
    }
}

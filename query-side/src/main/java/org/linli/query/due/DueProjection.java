package org.linli.query.due;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.query.due.DueItem.What;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per listing that will expire, and per exchange that silence will confirm. */
public record DueProjection(Silence silence) implements Projection<DueItem> {
    public static final String NAME = "due";
    static final String BY_TIME = "time";
    static final Set<String> ALL = Set.of("all");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return silence.version();
    }

    @Override
    public Class<DueItem> type() {
        return DueItem.class;
    }

    @Override
    public List<Index<DueItem>> indexes() {
        return List.of(new Index<>(BY_TIME, item -> ALL, item -> -item.at().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event -> Set.of(event.listing().value());
            case ExchangeEvent event -> Set.of(event.exchange().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable DueItem fold(String id, @Nullable DueItem item, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event -> fold(id, item, event);
            case ExchangeEvent event -> fold(id, item, event, recorded);
            default -> item;
        };
    }

    private static @Nullable DueItem fold(String id, @Nullable DueItem item, ListingEvent event) {
        return switch (event) {
            case ListingPublished published ->
                new DueItem(id, What.LISTING_EXPIRES, published.terms().expires());
            case ListingRevised revised ->
                new DueItem(id, What.LISTING_EXPIRES, revised.terms().expires());
            case ListingReserved _, ListingReleased _, ListingUsed _ -> item;
            case ListingWithdrawn _, ListingExpired _ -> null;
        };
    }

    private @Nullable DueItem fold(String id, @Nullable DueItem item, ExchangeEvent event, Recorded<?> recorded) {
        return switch (event) {
            case ExchangeMarkedDone _ ->
                new DueItem(
                        id, What.SILENCE_CONFIRMS, recorded.meta().occurred().plus(silence.period()));
            case MatchProposed _, AgreementGiven _, ExchangeAgreed _, ExchangeStarted _ -> item;
            case ExchangeDisputed _, ExchangeConfirmed _, DisputeResolved _, ExchangeCancelled _ -> null;
        };
    }
}

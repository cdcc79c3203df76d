package org.linli.query.feed;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
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
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.Terms;
import org.linli.query.feed.FeedItem.What;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per listing, and per exchange that was agreed. A mere proposal is between its two sides. */
public record FeedProjection() implements Projection<FeedItem> {
    public static final String NAME = "feed";
    static final String BY_COMMUNITY = "community";
    static final String BY_STATUS = "status";
    static final String BY_CATEGORY = "category";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<FeedItem> type() {
        return FeedItem.class;
    }

    @Override
    public List<Index<FeedItem>> indexes() {
        return List.of(
                new Index<>(BY_COMMUNITY, item -> Set.of(item.community().value()), FeedProjection::published),
                new Index<>(
                        BY_STATUS,
                        item -> Set.of(key(item.community().value(), item.status())),
                        FeedProjection::published),
                new Index<>(
                        BY_CATEGORY,
                        item -> item.categories().stream()
                                .map(category -> key(item.community().value(), item.status(), category))
                                .collect(Collectors.toSet()),
                        FeedProjection::published));
    }

    /** Newest first; what was stored today may be of long ago. */
    private static long published(FeedItem item) {
        return item.published().toEpochMilli();
    }

    static String key(String community, Status status) {
        return community + ' ' + status;
    }

    static String key(String community, Status status, String category) {
        return key(community, status) + ' ' + category;
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
    public @Nullable FeedItem fold(String id, @Nullable FeedItem item, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event -> fold(item, event, recorded);
            case ExchangeEvent event -> fold(item, event, recorded);
            default -> item;
        };
    }

    private static @Nullable FeedItem fold(@Nullable FeedItem item, ListingEvent event, Recorded<?> recorded) {
        if (event instanceof ListingPublished published) {
            return listing(published, recorded);
        }
        if (item == null) {
            return null;
        }
        Units units = requireNonNullElse(item.units(), Units.NONE).after(event);
        Status status = Status.of(item.status(), event, units);
        return switch (event) {
            case ListingRevised revised -> revised(item, revised.terms(), status, units, recorded.sequence());
            case ListingPublished _,
                    ListingWithdrawn _,
                    ListingExpired _,
                    ListingReserved _,
                    ListingReleased _,
                    ListingUsed _ -> moved(item, status, units, recorded.sequence());
        };
    }

    private static @Nullable FeedItem fold(@Nullable FeedItem item, ExchangeEvent event, Recorded<?> recorded) {
        if (event instanceof ExchangeAgreed agreed) {
            return exchange(agreed, recorded);
        }
        return item == null ? null : moved(item, status(item.status(), event), null, recorded.sequence());
    }

    private static Status status(Status before, ExchangeEvent event) {
        return switch (event) {
            case ExchangeConfirmed _ -> Status.DONE;
            case DisputeResolved resolved -> resolved.upheld() ? Status.CANCELLED : Status.DONE;
            case ExchangeCancelled _, ExchangeVoided _ -> Status.CANCELLED;
            case DisputeAppealed _ -> Status.UNDER_WAY;
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> before;
        };
    }

    private static FeedItem listing(ListingPublished event, Recorded<?> recorded) {
        Terms terms = event.terms();
        return new FeedItem(
                event.listing().value(),
                What.valueOf(event.listing().side().name()),
                terms.kind(),
                terms.categories(),
                event.community(),
                event.organisation(),
                Status.OPEN,
                terms.urgency(),
                terms.title(),
                Units.NONE.after(event),
                recorded.meta().occurred(),
                terms.expires(),
                recorded.sequence());
    }

    private static FeedItem exchange(ExchangeAgreed event, Recorded<?> recorded) {
        Deal deal = event.deal();
        return new FeedItem(
                event.exchange().value(),
                What.EXCHANGE,
                deal.kind(),
                List.of(),
                deal.community(),
                null,
                Status.UNDER_WAY,
                null,
                null,
                null,
                recorded.meta().occurred(),
                null,
                recorded.sequence());
    }

    private static FeedItem revised(FeedItem item, Terms terms, Status status, Units units, long version) {
        return new FeedItem(
                item.id(),
                item.what(),
                terms.kind(),
                terms.categories(),
                item.community(),
                item.organisation(),
                status,
                terms.urgency(),
                terms.title(),
                units,
                item.published(),
                terms.expires(),
                version);
    }

    private static FeedItem moved(FeedItem item, Status status, @Nullable Units units, long version) {
        return new FeedItem(
                item.id(),
                item.what(),
                item.kind(),
                item.categories(),
                item.community(),
                item.organisation(),
                status,
                item.urgency(),
                item.title(),
                units,
                item.published(),
                item.expires(),
                version);
    }
}

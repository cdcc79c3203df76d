package org.linli.query.stream;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
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
import org.linli.query.feed.FeedItem.What;
import org.linli.query.listing.Status;

/**
 * That something of the feed changed. It names nobody.
 *
 * @param id of the offer, request or exchange
 * @param status as far as the event alone tells; null: read the item
 * @param position the event's
 */
public record Announcement(String id, What what, @Nullable Status status, long position) {

    /** Null for what is not the public's: a proposal is between its two sides. A cancellation does not tell whether it ends more than one. */
    static @Nullable Announcement of(Object event, long position) {
        return switch (event) {
            case ListingEvent it ->
                new Announcement(
                        it.listing().value(), What.valueOf(it.listing().side().name()), status(it), position);
            case ExchangeEvent it -> {
                Status status = status(it);
                yield status == null ? null : new Announcement(it.exchange().value(), What.EXCHANGE, status, position);
            }
            default -> null;
        };
    }

    private static @Nullable Status status(ListingEvent event) {
        return switch (event) {
            case ListingPublished _ -> Status.OPEN;
            case ListingWithdrawn _ -> Status.WITHDRAWN;
            case ListingExpired _ -> Status.EXPIRED;
            case ListingRevised _, ListingReserved _, ListingReleased _, ListingUsed _ -> null;
        };
    }

    private static @Nullable Status status(ExchangeEvent event) {
        return switch (event) {
            case ExchangeAgreed _, ExchangeStarted _, ExchangeMarkedDone _, ExchangeDisputed _ -> Status.UNDER_WAY;
            case ExchangeConfirmed _ -> Status.DONE;
            case DisputeResolved resolved -> resolved.upheld() ? Status.CANCELLED : Status.DONE;
            case ExchangeCancelled _, ExchangeVoided _ -> Status.CANCELLED;
            case DisputeAppealed _ -> Status.UNDER_WAY;
            case MatchProposed _, AgreementGiven _, ReminderSent _, DisputeEvent _, CorrectionEvent _ -> null;
        };
    }
}

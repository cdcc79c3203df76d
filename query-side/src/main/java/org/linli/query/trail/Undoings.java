package org.linli.query.trail;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.exchange.ExchangeStory;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.exchange.Stage;
import org.linli.query.house.BookingsProjection;
import org.linli.query.house.MyBooking;
import org.linli.query.listing.ListingStory;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.listing.Status;
import org.linli.query.loans.LoanStage;
import org.linli.query.loans.LoanStory;
import org.linli.query.loans.LoansProjection;
import org.linli.query.trail.StatementLine.Undoing;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.words.Undo;
import org.linli.query.words.Words;
import org.linli.web.problem.Language;

/** Whether something can still be undone, as far as the views know; the command decides. */
final class Undoings {
    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();
    private static final Projection<ExchangeStory> EXCHANGES = new ExchangesProjection();

    private static final Projection<LoanStory> LOANS = new LoansProjection();
    private static final Projection<MyBooking> BOOKINGS = new BookingsProjection();

    private final ViewStore views;

    Undoings(ViewStore views) {
        this.views = views;
    }

    @Nullable
    Undoing of(TrailEntry entry, MemberId reader, Sight sight, Language language) {
        Undo undo = Words.standard().undo(entry.what(), sight.audience(entry), language);
        if (undo == null) {
            return null;
        }
        String aggregate = entry.what().aggregate();
        String fact = undo.operation().replaceFirst(".*/", "");
        ListingStory listing = views.get(LISTINGS, aggregate);
        if (listing != null) {
            boolean mine = listing.owner().equals(reader);
            return new Undoing(undo.how(), mine ? undo.operation() : null, isOpen(listing.status()));
        }
        ExchangeStory exchange = views.get(EXCHANGES, aggregate);
        if (exchange != null) {
            boolean mine = fact.equals("disputes")
                    ? exchange.deal().receiver().equals(reader)
                    : exchange.deal().involves(reader);
            return new Undoing(undo.how(), mine ? undo.operation() : null, isPossible(fact, exchange.stage()));
        }
        LoanStory loan = views.get(LOANS, entry.what().facts().getOrDefault("loan.id", ""));
        if (loan != null) {
            boolean mine = loan.owner().equals(reader) || loan.loan().borrower().equals(reader);
            boolean open = loan.stage() == LoanStage.ASKED || loan.stage() == LoanStage.RESERVED;
            return new Undoing(undo.how(), mine ? undo.operation() : null, open);
        }
        MyBooking booking = views.get(BOOKINGS, entry.what().facts().getOrDefault("booking", ""));
        if (booking != null) {
            boolean over = booking.calledOff() != null || booking.came() != null;
            return new Undoing(undo.how(), booking.by().equals(reader) ? undo.operation() : null, over ? false : null);
        }
        return new Undoing(undo.how(), isOwn(entry, reader) ? undo.operation() : null, null);
    }

    /** Whoever lent an item, or stood in a line, may undo that themselves. */
    private static boolean isOwn(TrailEntry entry, MemberId reader) {
        return entry.what().event().startsWith("sharing.")
                && entry.what().principal().equals(reader);
    }

    private static @Nullable Boolean isOpen(Status status) {
        return switch (status) {
            case OPEN, RESERVED -> true;
            case WITHDRAWN, EXPIRED -> false;
            case UNDER_WAY, DONE, CANCELLED -> null;
        };
    }

    private static @Nullable Boolean isPossible(String fact, Stage stage) {
        return switch (fact) {
            case "cancellations" -> stage == Stage.PROPOSED || stage == Stage.AGREED || stage == Stage.STARTED;
            case "disputes" -> stage == Stage.MARKED_DONE;
            default -> null;
        };
    }
}

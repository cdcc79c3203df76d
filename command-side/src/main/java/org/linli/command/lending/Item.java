package org.linli.command.lending;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.LoanId;

/** What decisions need to know of an item. */
public sealed interface Item {
    record Unregistered() implements Item {}

    /**
     * An item.
     *
     * @param retired true once it is lent no more
     * @param bookings the loans that are not over
     * @param line who waits for it
     */
    record Registered(
            MemberId owner, PlaceId community, ItemTerms terms, boolean retired, List<Booking> bookings, Line line)
            implements Item {
        public Registered {
            bookings = List.copyOf(bookings);
        }

        /** The loan, or null when there is none or it is over. */
        @Nullable
        Booking booking(LoanId id) {
            return bookings.stream()
                    .filter(booking -> booking.loan().id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        /** True while it is with a borrower, or said to be. */
        boolean isOut() {
            return bookings.stream().anyMatch(Booking::mayBeOut);
        }

        /** True while it is with another borrower than this loan's, or said to be. */
        boolean isOutFor(LoanId other) {
            return without(other).isOut();
        }

        boolean isBorrowedBy(MemberId member) {
            return bookings.stream()
                    .anyMatch(booking -> booking.loan().borrower().equals(member));
        }

        Registered with(List<Booking> others) {
            return new Registered(owner, community, terms, retired, others, line);
        }

        Registered with(LoanId id, UnaryOperator<Booking> change) {
            return with(bookings.stream()
                    .map(booking -> booking.loan().id().equals(id) ? change.apply(booking) : booking)
                    .toList());
        }

        Registered without(LoanId id) {
            return with(bookings.stream()
                    .filter(booking -> !booking.loan().id().equals(id))
                    .toList());
        }

        Registered with(Line other) {
            return new Registered(owner, community, terms, retired, bookings, other);
        }

        Registered with(ItemTerms other) {
            return new Registered(owner, community, other, retired, bookings, line);
        }

        Registered gone() {
            return new Registered(owner, community, terms, true, bookings, Line.EMPTY);
        }
    }
}

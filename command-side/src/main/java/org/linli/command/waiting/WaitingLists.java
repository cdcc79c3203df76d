package org.linli.command.waiting;

import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.sharing.Listing;
import org.linli.command.sharing.ListingDecider;
import org.linli.command.sharing.Turns;
import org.linli.command.waiting.WaitingCommand.JoinWaiting;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.web.RejectedException;

/** Looks up what waiting lists and their listings are now, each from its own history. */
public final class WaitingLists implements Turns {
    private static final WaitingDecider LISTS = new WaitingDecider();
    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Histories histories;

    public WaitingLists(Histories histories) {
        this.histories = histories;
    }

    @Override
    public @Nullable MemberId turnOf(ListingId listing) {
        Line.Turn turn = lineOf(listing).turn();
        return turn == null ? null : turn.member();
    }

    Line lineOf(ListingId listing) {
        return histories.stateOf(WaitingEvent.listOf(listing), LISTS).now();
    }

    /** True while nobody ever waited for the listing. */
    boolean isNew(ListingId listing) {
        return histories.stateOf(WaitingEvent.listOf(listing), LISTS) instanceof WaitingList.Unasked;
    }

    Listing listing(ListingId id) {
        return histories.stateOf(id.value(), LISTINGS);
    }

    /** The wish to wait, with the listing as it is now. Throws {@link RejectedException} when there is none on this side. */
    JoinWaiting join(Side side, ListingId id) {
        if (id.side() == side && listing(id) instanceof Listing.Published listing) {
            return new JoinWaiting(id, listing);
        }
        throw new RejectedException(new Refusal.Unknown());
    }
}

package org.linli.command.waiting;

import java.util.Arrays;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.sharing.Listing;
import org.linli.command.waiting.WaitingCommand.CloseWaiting;
import org.linli.command.waiting.WaitingCommand.OfferTurn;
import org.linli.command.waiting.WaitingCommand.TakeTurn;
import org.linli.command.waiting.WaitingCommand.WithdrawTurn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.WaitingEvent;

/**
 * Keeps waiting lists in step with their listings: whenever something happened to either, the first in line has the turn if and only if a unit is free.
 *
 * <p>It asks what both are now, not what the event says: handled again, or late, it does the same or nothing.
 */
@ProcessingGroup(WhenUnitFreedThenOfferTurn.NAME)
@DisallowReplay
public final class WhenUnitFreedThenOfferTurn {
    public static final String NAME = "turns";

    private final Commands commands;
    private final WaitingLists lists;

    public WhenUnitFreedThenOfferTurn(Commands commands, Histories histories) {
        this.commands = commands;
        this.lists = new WaitingLists(histories);
    }

    @EventHandler
    void on(ListingEvent event, EventMessage<?> message) {
        switch (event) {
            case ListingPublished _ -> {}
            case ListingRevised _,
                    ListingWithdrawn _,
                    ListingExpired _,
                    ListingReserved _,
                    ListingReleased _,
                    ListingUsed _ -> settle(event.listing(), Sender.following(message));
        }
    }

    @EventHandler
    void on(WaitingEvent event, EventMessage<?> message) {
        settle(event.listing(), Sender.following(message));
    }

    /** Whoever of the two proposed: the one whose turn it was has used it. */
    @EventHandler
    void on(MatchProposed event, EventMessage<?> message) {
        Deal deal = event.deal();
        for (@Nullable ListingId listing : Arrays.asList(deal.offer(), deal.request())) {
            MemberId turn = listing == null ? null : lists.turnOf(listing);
            if (listing != null && turn != null && deal.involves(turn)) {
                commands.send(new TakeTurn(listing, turn), Sender.following(message));
            }
        }
    }

    private void settle(ListingId id, Sender system) {
        Line line = lists.lineOf(id);
        if (line.empty() || !(lists.listing(id) instanceof Listing.Published listing)) {
            return;
        }
        if (listing.closed()) {
            commands.send(new CloseWaiting(id), system);
        } else if (line.turn() == null && listing.hasUnit()) {
            commands.send(new OfferTurn(id), system);
        } else if (line.turn() != null && !listing.hasUnit()) {
            commands.send(new WithdrawTurn(id), system);
        }
    }
}

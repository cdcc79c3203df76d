package org.linli.command.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.web.RejectedException;

/** Looks up what a proposal answers, so that the exchange's decider can judge it. */
public final class Proposals {
    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Histories histories;
    private final Turns turns;

    public Proposals(Histories histories, Turns turns) {
        this.histories = histories;
        this.turns = turns;
    }

    /** The proposal with its listings as they are now. Throws {@link RejectedException} when one of them does not exist. */
    public ProposeMatch propose(
            ExchangeId exchange, @Nullable ListingId offer, @Nullable ListingId request, @Nullable String note) {
        return new ProposeMatch(exchange, answered(offer, Side.OFFER), answered(request, Side.REQUEST), note);
    }

    private @Nullable Answered answered(@Nullable ListingId id, Side side) {
        if (id == null) {
            return null;
        }
        if (id.side() == side && histories.stateOf(id.value(), LISTINGS) instanceof Listing.Published listing) {
            return new Answered(id, listing, turns.turnOf(id));
        }
        throw new RejectedException(new Refusal.Unknown());
    }
}

package org.linli.command.sharing;

import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Scenario;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.Listing.Published;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;

/** A listing of Ana's, one unit of a skill for a month unless said otherwise: {@code anOffer().of(GOODS).published()}. */
record Listings(
        ListingId id,
        MemberId owner,
        Kind kind,
        String category,
        @Nullable Integer quantity,
        Instant expires) {
    static final ListingId OFFER = ListingId.of(Side.OFFER, new byte[16]);
    static final ListingId REQUEST = ListingId.of(Side.REQUEST, new byte[16]);
    static final ExchangeId FIRST = exchange(1);
    static final ExchangeId SECOND = exchange(2);
    static final Instant NEXT_MONTH = NOW.plus(Duration.ofDays(30));

    static Listings anOffer() {
        return new Listings(OFFER, ANA, Kind.SKILL, "home.plumbing", 1, NEXT_MONTH);
    }

    static Listings aRequest() {
        return new Listings(REQUEST, ANA, Kind.SKILL, "home.plumbing", 1, NEXT_MONTH);
    }

    static ExchangeId exchange(int number) {
        return ExchangeId.of(new byte[] {(byte) number});
    }

    Listings of(Kind other) {
        return new Listings(id, owner, other, other == Kind.GOODS ? "goods.tools" : "skills", quantity, expires);
    }

    Listings by(MemberId other) {
        return new Listings(id, other, kind, category, quantity, expires);
    }

    /** Good for so many exchanges; null: unlimited. */
    Listings units(@Nullable Integer units) {
        return new Listings(id, owner, kind, category, units, expires);
    }

    Listings until(Instant time) {
        return new Listings(id, owner, kind, category, quantity, time);
    }

    Terms terms() {
        Urgency urgency = id.side() == Side.REQUEST ? Urgency.NORMAL : null;
        return new Terms(kind, "修水电", "", List.of(category), quantity, urgency, expires);
    }

    ListingPublished fact() {
        return new ListingPublished(id, owner, XINGFU, terms(), null);
    }

    Scenario<Listing, ListingCommand, ListingEvent> unpublished() {
        return Scenario.of(new ListingDecider());
    }

    Scenario<Listing, ListingCommand, ListingEvent> published() {
        return unpublished().given(fact());
    }

    Scenario<Listing, ListingCommand, ListingEvent> withdrawn() {
        return published().given(new ListingWithdrawn(id, owner, WithdrawalReason.MISTAKE));
    }

    /** Published, with a unit kept for that exchange. */
    Scenario<Listing, ListingCommand, ListingEvent> reservedFor(ExchangeId exchange) {
        return published().given(new ListingReserved(id, owner, exchange));
    }

    /** As a proposal finds it. */
    Answered answered() {
        return answered(published());
    }

    Answered answered(Scenario<Listing, ListingCommand, ListingEvent> history) {
        return new Answered(id, (Published) history.state());
    }
}

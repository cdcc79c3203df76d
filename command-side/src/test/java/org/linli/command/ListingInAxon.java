package org.linli.command;

import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.linli.command.sharing.ListingAggregate;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.WithdrawalReason;

/** An offer of Ana's. */
final class ListingInAxon {
    static final ListingId OFFER = ListingId.of(Side.OFFER, new byte[16]);
    static final Terms TERMS =
            new Terms(Kind.SKILL, "修水电", "", List.of("home.plumbing"), 1, null, NOW.plus(Duration.ofDays(30)));
    static final ListingPublished PUBLISHED = new ListingPublished(OFFER, ANA, XINGFU, TERMS, null);
    static final WithdrawListing WITHDRAW = new WithdrawListing(OFFER, WithdrawalReason.NO_LONGER_NEEDED);
    static final ListingWithdrawn WITHDRAWN = new ListingWithdrawn(OFFER, ANA, WithdrawalReason.NO_LONGER_NEEDED);

    private ListingInAxon() {}

    /** Before anything happened. */
    static TestExecutor<ListingAggregate> nothing(RunningCommunity community) {
        return InAxon.nothing(ListingAggregate.class, community);
    }
}

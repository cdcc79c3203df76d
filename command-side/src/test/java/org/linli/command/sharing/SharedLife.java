package org.linli.command.sharing;

import static org.linli.command.Neighbourhood.XINGFU;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.command.RunningCommunity;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.waiting.WaitingLists;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;

/** What neighbours do with listings and exchanges in a running community, and the facts that it led to. */
record SharedLife(RunningCommunity community) {

    void publish(Listings listing) {
        community.send(new PublishListing(listing.id(), XINGFU, listing.terms(), null), listing.owner());
    }

    void propose(ExchangeId exchange, @Nullable ListingId offer, @Nullable ListingId request, MemberId by) {
        community.send(
                new Proposals(community.histories(), new WaitingLists(community.histories()))
                        .propose(exchange, offer, request, null),
                by);
    }

    void agree(ExchangeId exchange, MemberId by) {
        community.send(new GiveAgreement(exchange), by);
    }

    Exchange exchange(ExchangeId id) {
        return community.histories().stateOf(id.value(), new ExchangeDecider());
    }

    Listing.Published listing(ListingId id) {
        return (Listing.Published) community.histories().stateOf(id.value(), new ListingDecider());
    }

    ExchangeEvent last(ExchangeId id) {
        return (ExchangeEvent) community
                .store()
                .readEvents(id.value())
                .asStream()
                .reduce((_, later) -> later)
                .orElseThrow()
                .getPayload();
    }

    /** The first fact of this kind about that aggregate. */
    EventMessage<?> factOf(String aggregate, Class<?> kind) {
        return community
                .store()
                .readEvents(aggregate)
                .asStream()
                .filter(fact -> kind.isInstance(fact.getPayload()))
                .findFirst()
                .orElseThrow();
    }

    /** Every fact about an exchange so far, in the store's order. */
    List<EventMessage<?>> exchangeFacts() {
        List<EventMessage<?>> facts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = community.store().openStream(null)) {
            while (stream.hasNextAvailable()) {
                EventMessage<?> fact = stream.nextAvailable();
                if (fact.getPayload() instanceof ExchangeEvent) {
                    facts.add(fact);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return facts;
    }
}

package org.linli.command.timebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.linli.command.RunningCommunity;
import org.linli.command.sharing.ExchangeCommand.ConcludeAgreement;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.Proposals;
import org.linli.command.waiting.WaitingLists;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.Transfer;

/** What neighbours do for each other in a running community, and what the time bank makes of it. */
record BankedLife(RunningCommunity community) {

    /** A member who offers help to everybody, as often as they like. */
    void settle(MemberId member) {
        community.settle(member, Level.L2);
        Terms terms =
                new Terms(Kind.SKILL, "修水管", "", List.of("home.plumbing"), null, null, NOW.plus(Duration.ofDays(300)));
        community.send(new PublishListing(offerOf(member), XINGFU, terms, null), member);
    }

    private static ListingId offerOf(MemberId member) {
        return ListingId.of(
                Side.OFFER,
                "%016d".formatted(member.value().hashCode() & 0xFFFFFFFFL).getBytes(UTF_8));
    }

    static ExchangeId exchange(int number) {
        return ExchangeId.of("exchange %06d".formatted(number).getBytes(UTF_8));
    }

    /** One helps the other for so long, and the other says so. */
    void help(ExchangeId exchange, MemberId provider, MemberId receiver, int minutes) {
        done(exchange, provider, receiver, minutes);
        community.send(new ConfirmHelp(exchange, minutes), receiver);
    }

    /** One helped the other, who has not said so yet. */
    void done(ExchangeId exchange, MemberId provider, MemberId receiver, int minutes) {
        Proposals proposals = new Proposals(community.histories(), new WaitingLists(community.histories()));
        community.send(proposals.propose(exchange, offerOf(provider), null, null), receiver);
        community.send(new GiveAgreement(exchange), provider);
        community.sendAsSystem(new ConcludeAgreement(exchange));
        community.send(new MarkDone(exchange, minutes), provider);
    }

    /** Every fact so far, in the store's order. */
    List<EventMessage<?>> facts() {
        List<EventMessage<?>> facts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = community.store().openStream(null)) {
            while (stream.hasNextAvailable()) {
                facts.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return facts;
    }

    List<Transfer> transfers() {
        return facts().stream()
                .map(EventMessage::getPayload)
                .filter(Transfer.class::isInstance)
                .map(Transfer.class::cast)
                .toList();
    }

    /** What the transfers alone say that each account and pool holds, where it is anything. */
    Map<String, Long> ledger() {
        Map<String, Long> ledger = new HashMap<>();
        for (Transfer transfer : transfers()) {
            ledger.merge(transfer.from().account(), (long) -transfer.minutes(), Long::sum);
            ledger.merge(transfer.to().account(), (long) transfer.minutes(), Long::sum);
        }
        return ledger.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    TimeAccount account(MemberId member) {
        return community.histories().stateOf(AccountId.of(member).value(), new TimeAccountDecider());
    }

    Pool pool(PlaceId place) {
        return community.histories().stateOf(PoolId.of(place).value(), new PoolDecider());
    }
}

package org.linli.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;

/** A plausible history drawn from a seed. The same seed gives the same history. */
public final class RandomHistory {
    private static final int MEMBERS = 12;
    private static final List<String> CATEGORIES = List.of("goods.tools", "goods.food", "goods.books", "goods");

    private final Random random;
    private final History history = new History();
    private final List<ListingPublished> listings = new ArrayList<>();
    private int exchanges;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** A history of at least so many events. */
    public static History of(long seed, int events) {
        return new RandomHistory(seed).run(events);
    }

    private History run(int events) {
        history.then(Neighbours.places());
        for (int number = 1; number <= MEMBERS; number++) {
            MemberId member = Neighbours.member(number);
            history.then(
                    new MemberRegistered(member, "name", "phone", community()),
                    new IdentityVerified(member, Level.L2, Neighbours.IN_A_WEEK, MemberId.SYSTEM),
                    new RoleGranted(
                            member,
                            any(List.of(Role.values())),
                            community(),
                            Neighbours.MONDAY,
                            Neighbours.IN_A_WEEK,
                            MemberId.SYSTEM));
        }
        while (history.events().size() < events) {
            switch (random.nextInt(6)) {
                case 0, 1 -> publish();
                case 2 -> change();
                default -> exchange();
            }
        }
        return history;
    }

    private void publish() {
        Side side = any(List.of(Side.values()));
        ListingPublished published = new ListingPublished(
                ListingId.of(side, Neighbours.bits(listings.size() + 1)), member(), community(), terms(side), "a door");
        listings.add(published);
        history.by(published.owner()).then(published);
    }

    private void change() {
        if (listings.isEmpty()) {
            return;
        }
        ListingPublished one = any(listings);
        history.then(
                switch (random.nextInt(4)) {
                    case 0 -> new ListingWithdrawn(one.listing(), one.owner(), WithdrawalReason.MISTAKE);
                    case 1 -> new ListingExpired(one.listing(), one.owner());
                    default ->
                        new ListingRevised(
                                one.listing(), one.owner(), terms(one.listing().side()), null);
                });
    }

    private void exchange() {
        if (listings.isEmpty()) {
            return;
        }
        ListingPublished one = any(listings);
        boolean offered = one.listing().side() == Side.OFFER;
        MemberId other = other(one.owner());
        Deal deal = new Deal(
                offered ? one.owner() : other,
                offered ? other : one.owner(),
                offered ? one.listing() : null,
                offered ? null : one.listing(),
                one.community(),
                Kind.GOODS);
        ExchangeId id = Neighbours.exchange(++exchanges);
        history.by(deal.provider());
        if (random.nextInt(3) == 0) {
            history.agreed(id, deal)
                    .then(new ExchangeCancelled(id, deal, CancellationReason.CANNOT_COME, deal.receiver()));
            settle(id, deal, false);
        } else {
            end(id, deal);
        }
    }

    private void end(ExchangeId id, Deal deal) {
        int minutes = random.nextInt(1, 240);
        List<PlaceId> within = List.of(Neighbours.DISTRICT, Neighbours.SUBDISTRICT, deal.community());
        history.markedDone(id, deal, minutes);
        int dice = random.nextInt(5);
        if (dice < 3) {
            history.then(new ExchangeConfirmed(id, deal, minutes, dice == 0, within));
            settle(id, deal, true);
        } else if (dice == 3) {
            boolean upheld = random.nextBoolean();
            history.then(
                    new ExchangeDisputed(id, deal, "a reason"),
                    new DisputeResolved(id, deal, upheld, minutes, Neighbours.WEN_OF_THE_COMMITTEE, within));
            settle(id, deal, !upheld);
        }
    }

    private void settle(ExchangeId id, Deal deal, boolean used) {
        Stream.of(deal.offer(), deal.request()).filter(Objects::nonNull).forEach(listing -> {
            MemberId owner = listing.side() == Side.OFFER ? deal.provider() : deal.receiver();
            history.then(used ? new ListingUsed(listing, owner, id) : new ListingReleased(listing, owner, id));
        });
    }

    private Terms terms(Side side) {
        String category = any(CATEGORIES);
        Urgency urgency = side == Side.REQUEST ? any(List.of(Urgency.values())) : null;
        Integer quantity = random.nextInt(4) == 0 ? null : random.nextInt(1, 5);
        Terms terms = Neighbours.terms("Title " + random.nextInt(100), category, quantity, urgency);
        return new Terms(
                terms.kind(),
                terms.title(),
                terms.description(),
                terms.categories(),
                quantity,
                urgency,
                terms.expires().plus(Duration.ofHours(random.nextInt(500))));
    }

    private PlaceId community() {
        return random.nextBoolean() ? Neighbours.NORTH : Neighbours.SOUTH;
    }

    private MemberId member() {
        return Neighbours.member(random.nextInt(1, MEMBERS + 1));
    }

    private MemberId other(MemberId member) {
        MemberId other = member();
        return other.equals(member) ? other(member) : other;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package org.linli.app.ratings;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.app.ratings.Book.Refused;
import org.linli.command.Authority;
import org.linli.command.Standing;
import org.linli.command.membership.Member;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberDecider;
import org.linli.command.places.Place;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.command.places.PlaceDecider;
import org.linli.command.sharing.Listing;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingDecider;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;

/**
 * The community that a file's people are members of, in a district of its own, with a desk that decides disputes. Everybody joins when the file first names them and has one offer at a
 * time, which goes on until its longest time is over. The ids are the same in every run.
 */
final class Network {
    private static final MemberDecider MEMBERS = new MemberDecider();
    private static final PlaceDecider PLACES = new PlaceDecider();
    private static final ListingDecider LISTINGS = new ListingDecider();
    private static final String CATEGORY = "goods";

    private final Book book;
    private final Hmac ids;
    private final MemberId operator;
    private final String name;
    private final PlaceId community;
    private final MemberId desk;
    private final Map<String, Integer> offers = new HashMap<>();

    Network(Book book, Hmac ids, MemberId operator, String name) {
        this.book = book;
        this.ids = ids;
        this.operator = operator;
        this.name = name;
        this.community = PlaceId.of(ids.of("community", name));
        this.desk = MemberId.of(ids.of("desk", name));
    }

    PlaceId community() {
        return community;
    }

    MemberId desk() {
        return desk;
    }

    byte[] seed(String kind, String key) {
        return ids.of(kind, name, key);
    }

    /** The operator and the community, where there are none yet. */
    void found(Instant now) throws Refused {
        if (book.stateOf(operator.value(), MEMBERS) instanceof Member.Nobody) {
            book.decide(new RegisterMember(operator, "Operator", null, null), MEMBERS, system(), now);
        }
        PlaceId district = PlaceId.of(ids.of("district"));
        establish(district, PlaceKind.DISTRICT, new LocalText("评价网络", "Rating networks"), null, now);
        establish(community, PlaceKind.COMMUNITY, new LocalText(name, name), district, now);
        if (book.stateOf(desk.value(), MEMBERS) instanceof Member.Nobody) {
            book.decide(new RegisterMember(desk, name + " desk", null, null), MEMBERS, system(), now);
        }
    }

    private void establish(PlaceId place, PlaceKind kind, LocalText named, @Nullable PlaceId parent, Instant now)
            throws Refused {
        if (book.stateOf(place.value(), PLACES) instanceof Place.Nowhere) {
            book.decide(new EstablishPlace(place, kind, named, parent), PLACES, byOperator(operator), now);
        }
    }

    /** The member whom the file calls so, registered at this time if they were not. */
    MemberId member(String number, Instant at) throws Refused {
        MemberId id = MemberId.of(seed("member", number));
        if (book.stateOf(id.value(), MEMBERS) instanceof Member.Nobody) {
            RegisterMember register = new RegisterMember(id, name + " " + number, null, community);
            book.decide(register, MEMBERS, byOperator(operator), at);
        }
        return id;
    }

    boolean isGone(MemberId member) {
        return book.stateOf(member.value(), MEMBERS) instanceof Member.Leaving;
    }

    /** What the provider offers at this time; published if nothing of theirs is open. */
    ListingId offer(MemberId provider, Instant at) throws Refused {
        for (int number = offers.getOrDefault(provider.value(), 0); ; number++) {
            offers.put(provider.value(), number);
            ListingId id = ListingId.of(Side.OFFER, seed("offer", provider + "/" + number));
            switch (book.stateOf(id.value(), LISTINGS)) {
                case Listing.Unpublished _ -> {
                    publish(id, provider, at);
                    return id;
                }
                case Listing.Published listing
                when listing.isOpenAt(at) -> {
                    return id;
                }
                case Listing.Published listing -> {
                    if (!listing.closed()) {
                        book.decide(new ExpireListing(id), LISTINGS, system(), listing.expires());
                    }
                }
            }
        }
    }

    private void publish(ListingId id, MemberId provider, Instant at) throws Refused {
        Instant expires = at.plus(book.rules().sharing().longestListing());
        Terms terms = new Terms(Kind.GOODS, "goods", "", List.of(CATEGORY), null, null, expires);
        book.decide(new PublishListing(id, community, terms, null), LISTINGS, byOperator(provider), at);
    }

    /** The desk, which holds its role for as long as a role may be held, and again after that. */
    Authority byDesk(Instant at) throws Refused {
        if (!roles(at).contains(Role.COMMITTEE_STAFF)) {
            Instant until = at.plus(book.rules().membership().longestRole());
            book.decide(new GrantRole(desk, Role.COMMITTEE_STAFF, community, until), MEMBERS, byOperator(operator), at);
        }
        return authority(desk, desk, roles(at));
    }

    private Set<Role> roles(Instant at) {
        return book.stateOf(desk.value(), MEMBERS) instanceof Member.Registered member
                ? member.grants().at(at, List.of(community))
                : Set.of();
    }

    /** The operator, for somebody: as the import does. */
    Authority byOperator(MemberId principal) {
        return authority(operator, principal, Set.of(Role.OPERATOR));
    }

    static Authority system() {
        return authority(MemberId.SYSTEM, MemberId.SYSTEM, Set.of());
    }

    private static Authority authority(MemberId actor, MemberId principal, Set<Role> roles) {
        return new Authority(
                actor, principal, Channel.IMPORT, Level.L0, roles, Set.of(), roles, Set.of(), Standing.GOOD);
    }
}

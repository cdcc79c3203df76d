package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.MembershipRejection;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.command.sharing.Listing.Published;
import org.linli.command.sharing.Listing.Unpublished;
import org.linli.command.sharing.ListingCommand.CloseForErasure;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingCommand.ReleaseUnit;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.ReviseListing;
import org.linli.command.sharing.ListingCommand.SettleUnit;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.WithdrawalReason;

/** The rules of an offer or a request. */
public record ListingDecider() implements Decider<Listing, ListingCommand, ListingEvent> {

    @Override
    public Listing initial() {
        return new Unpublished();
    }

    @Override
    public Decision<ListingEvent> decide(Listing state, ListingCommand command, Context context) {
        return switch (state) {
            case Unpublished _ ->
                command instanceof PublishListing publish ? publish(publish, context) : refuse(new Refusal.Unknown());
            case Published listing ->
                switch (command) {
                    case PublishListing _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case ReviseListing revise -> revise(listing, revise, context);
                    case WithdrawListing withdraw -> withdraw(listing, withdraw, context);
                    case ExpireListing expire -> expire(listing, expire, context.now());
                    case CloseForErasure _ -> closeForErasure(listing, command);
                    case ReserveUnit reserve -> reserve(listing, reserve, context.now());
                    case ReleaseUnit release -> release(listing, release);
                    case SettleUnit settle -> settle(listing, settle);
                };
        };
    }

    private static Decision<ListingEvent> publish(PublishListing command, Context context) {
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        Unit unit = command.organisation();
        if (unit != null && !context.by().actsFor(unit.id())) {
            return refuse(new SharingRejection.NotItsRepresentative());
        }
        if (unit != null && !unit.organisation().isActive()) {
            return refuse(new MembershipRejection.OrganisationInactive());
        }
        Rejection fault = fault(command.listing(), command.terms(), command.address(), context);
        return fault != null
                ? refuse(fault)
                : accept(new ListingPublished(
                        command.listing(),
                        context.by().principal(),
                        command.community(),
                        command.terms(),
                        command.address(),
                        unit == null ? null : unit.id()));
    }

    private static Decision<ListingEvent> revise(Published listing, ReviseListing command, Context context) {
        if (!context.by().principal().equals(listing.owner())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!listing.isSpokenForBy(context.by())) {
            return refuse(new SharingRejection.NotItsRepresentative());
        }
        if (!listing.isOpenAt(context.now())) {
            return refuse(new SharingRejection.ListingClosed());
        }
        Terms terms = command.terms();
        if (terms.kind() != listing.kind()) {
            return refuse(new SharingRejection.KindFixed());
        }
        Rejection fault = fault(command.listing(), terms, command.address(), context);
        if (fault != null) {
            return refuse(fault);
        }
        if (terms.quantity() != null && terms.quantity() < listing.reserved().size() + listing.used()) {
            return refuse(new SharingRejection.QuantityBelowUse());
        }
        return accept(new ListingRevised(command.listing(), listing.owner(), terms, command.address()));
    }

    private static Decision<ListingEvent> withdraw(Published listing, WithdrawListing command, Context context) {
        boolean owner = context.by().principal().equals(listing.owner());
        if (!owner && !context.by().holds(Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (command.reason() == WithdrawalReason.MEMBER_ERASED) {
            return refuse(new SharingRejection.ReasonOfTheSystem());
        }
        if (listing.closed()) {
            return refuse(new SharingRejection.ListingClosed());
        }
        return accept(new ListingWithdrawn(command.listing(), listing.owner(), command.reason()));
    }

    private static Decision<ListingEvent> expire(Published listing, ExpireListing command, Instant now) {
        if (listing.closed()) {
            return nothingToDo();
        }
        if (now.isBefore(listing.expires())) {
            return refuse(new SharingRejection.NotDueYet());
        }
        return accept(new ListingExpired(command.listing(), listing.owner()));
    }

    private static Decision<ListingEvent> closeForErasure(Published listing, ListingCommand command) {
        return listing.closed()
                ? nothingToDo()
                : accept(new ListingWithdrawn(command.listing(), listing.owner(), WithdrawalReason.MEMBER_ERASED));
    }

    private static Decision<ListingEvent> reserve(Published listing, ReserveUnit command, Instant now) {
        if (listing.reserved().contains(command.exchange())) {
            return nothingToDo();
        }
        if (!listing.isOpenAt(now)) {
            return refuse(new SharingRejection.ListingClosed());
        }
        if (!listing.hasUnit()) {
            return refuse(new SharingRejection.ListingTaken());
        }
        return accept(new ListingReserved(command.listing(), listing.owner(), command.exchange()));
    }

    private static Decision<ListingEvent> release(Published listing, ReleaseUnit command) {
        return listing.reserved().contains(command.exchange())
                ? accept(new ListingReleased(command.listing(), listing.owner(), command.exchange()))
                : nothingToDo();
    }

    /** Goods given away and requests met are gone; a skill or an activity on offer is there for the next neighbour. */
    private static Decision<ListingEvent> settle(Published listing, SettleUnit command) {
        if (!listing.reserved().contains(command.exchange())) {
            return nothingToDo();
        }
        boolean used = command.listing().side() == Side.REQUEST || listing.kind() == Kind.GOODS;
        return used
                ? accept(new ListingUsed(command.listing(), listing.owner(), command.exchange()))
                : accept(new ListingReleased(command.listing(), listing.owner(), command.exchange()));
    }

    private static @Nullable Rejection fault(
            ListingId listing, Terms terms, @Nullable String address, Context context) {
        SharingRules rules = context.rules().sharing();
        if (!Wording.isText(terms.title(), rules.longestTitle())) {
            return new SharingRejection.TitleMalformed();
        }
        Rejection description = terms.description().isEmpty() ? null : rules.faultOf(terms.description());
        if (description != null) {
            return description;
        }
        Rejection where = rules.faultOf(address);
        if (where != null) {
            return where;
        }
        if (terms.categories().size() > rules.mostCategories()
                || !areKnown(terms.categories(), context.by().channel() == Channel.IMPORT)) {
            return new SharingRejection.CategoryUnknown();
        }
        if (terms.quantity() != null && (terms.quantity() < 1 || terms.quantity() > rules.mostUnits())) {
            return new SharingRejection.QuantityOutOfRange();
        }
        if ((listing.side() == Side.REQUEST) != (terms.urgency() != null)) {
            return new SharingRejection.UrgencyMisplaced();
        }
        if (!terms.expires().isAfter(context.now())
                || terms.expires().isAfter(context.now().plus(rules.longestListing()))) {
            return new SharingRejection.ExpiryOutOfRange();
        }
        return null;
    }

    private static boolean areKnown(List<String> categories, boolean imported) {
        return !categories.isEmpty()
                && Set.copyOf(categories).size() == categories.size()
                && categories.stream().allMatch(id -> Taxonomy.standard().accepts(id, imported));
    }

    @Override
    public Listing evolve(Listing state, ListingEvent event, Instant occurred) {
        if (event instanceof ListingPublished published) {
            Terms terms = published.terms();
            return new Published(
                    published.owner(),
                    published.organisation(),
                    published.community(),
                    terms.kind(),
                    terms.quantity(),
                    terms.expires(),
                    false,
                    Set.of(),
                    0);
        }
        Published listing = (Published) state;
        return switch (event) {
            case ListingPublished _ -> listing;
            case ListingRevised revised -> with(listing, revised.terms());
            case ListingWithdrawn _, ListingExpired _ -> with(listing, true, listing.reserved(), listing.used());
            case ListingReserved reserved ->
                with(listing, listing.closed(), plus(listing, reserved.exchange()), listing.used());
            case ListingReleased released ->
                with(listing, listing.closed(), minus(listing, released.exchange()), listing.used());
            case ListingUsed used ->
                with(listing, listing.closed(), minus(listing, used.exchange()), listing.used() + 1);
        };
    }

    private static Published with(Published listing, Terms terms) {
        return new Published(
                listing.owner(),
                listing.organisation(),
                listing.community(),
                terms.kind(),
                terms.quantity(),
                terms.expires(),
                listing.closed(),
                listing.reserved(),
                listing.used());
    }

    private static Published with(Published listing, boolean closed, Set<ExchangeId> reserved, int used) {
        return new Published(
                listing.owner(),
                listing.organisation(),
                listing.community(),
                listing.kind(),
                listing.quantity(),
                listing.expires(),
                closed,
                reserved,
                used);
    }

    private static Set<ExchangeId> plus(Published listing, ExchangeId exchange) {
        Set<ExchangeId> reserved = new HashSet<>(listing.reserved());
        reserved.add(exchange);
        return Set.copyOf(reserved);
    }

    private static Set<ExchangeId> minus(Published listing, ExchangeId exchange) {
        Set<ExchangeId> reserved = new HashSet<>(listing.reserved());
        reserved.remove(exchange);
        return Set.copyOf(reserved);
    }

    @Override
    public @Nullable PlaceId place(Listing state) {
        return state instanceof Published listing ? listing.community() : null;
    }
}

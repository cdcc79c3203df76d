package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Parties;
import org.linli.query.metrics.ledger.Party;

/**
 * What the figures are made of, as the events tell it: each fact goes to a sink as soon as it is known. An event counts when it occurred, which for what was imported or
 * back-filled is before it was recorded; the same event twice counts once. The store takes an event's identifier once only, so that its position tells an event, of which there may be
 * two thousand million.
 */
public final class Facts {
    /** Of somebody of whom nothing was told. */
    public static final int UNKNOWN = Members.UNKNOWN;

    private final Members members;
    private final Help help;
    private final Wanted wanted;
    private final Deeds deeds;
    private final BitSet seen = new BitSet();
    private final PriorityQueue<Recorded<?>> later = new PriorityQueue<>(Comparator.comparing(Facts::when));
    private long asOf;

    /** Tells this sink of what occurred before the instant. */
    public Facts(FactSink sink, Instant asOf) {
        this.asOf = asOf.toEpochMilli();
        this.members = new Members(sink, asOf);
        Sides sides = new Sides(members);
        this.wanted = new Wanted(sink, sides);
        this.help = new Help(sink, sides, wanted);
        this.deeds = new Deeds(sink, members);
    }

    private static Moment when(Recorded<?> recorded) {
        return new Moment(recorded.meta().occurred().toEpochMilli(), recorded.position());
    }

    /** Takes the next event of the log into account. */
    public void add(Recorded<?> recorded) {
        int position = Math.toIntExact(recorded.position());
        if (seen.get(position)) {
            return;
        }
        seen.set(position);
        Moment when = when(recorded);
        if (when.at() < asOf) {
            tell(recorded, when);
        } else {
            later.add(recorded);
        }
    }

    /** Tells what was known to occur later and by this instant has; time does not go back. */
    public void advance(Instant instant) {
        if (instant.toEpochMilli() <= asOf) {
            return;
        }
        asOf = instant.toEpochMilli();
        members.advance(instant);
        while (!later.isEmpty() && when(later.element()).at() < asOf) {
            Recorded<?> next = later.remove();
            tell(next, when(next));
        }
    }

    /** What the sink calls a community; {@link Party#NOWHERE} for one in which nobody ever lived. */
    public int community(PlaceId place) {
        return members.known(place);
    }

    /** Those who take part, as a party organisation may look at them, as of an instant that is not later than the figures'. */
    public Branch branch(Parties parties, OrganisationId organisation, Instant instant) {
        return new Branch(members, parties, members.of(organisation, instant), instant);
    }

    /** What the sink calls a member; {@link #UNKNOWN} for who never registered. */
    public int member(MemberId member) {
        return members.number(member);
    }

    private void tell(Recorded<?> recorded, Moment when) {
        switch (recorded.event()) {
            case InvitationAccepted event -> deeds.add(event, when);
            case MemberEvent event -> members.add(event, recorded.meta().occurred());
            case OrganisationEvent event -> members.add(event, recorded.meta().occurred());
            case ExchangeEvent event -> {
                help.add(event, when);
                wanted.add(event, when);
            }
            case ReviewEvent event -> help.add(event, when.at());
            case ListingEvent event -> wanted.add(event, when.at());
            case SuggestionEvent event -> wanted.add(event, when);
            case ActionEvent event -> deeds.add(event, when.at());
            case DonationEvent event -> deeds.add(event, when.at());
            case GoodsEvent event -> deeds.add(event, when.at());
            default -> {}
        }
    }
}

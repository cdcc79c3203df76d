package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linli.kernel.metrics.Windows;

/**
 * Everything that happened before an instant. What was voided before it never happened; who was erased before it is nobody's neighbour any more,
 * but what they gave stays in the totals.
 */
public final class Ledger implements FactSink, Parties {
    private final long asOf;
    private final Windows windows;
    private final List<Party> parties;
    private final BitSet persons;
    private final BitSet erased;
    private final BitSet outside;
    private final Exchanges exchanges;
    private final Int2ObjectOpenHashMap<Act> acts;
    private final List<Invitation> invitations;
    private final List<Outcome> outcomes;
    private final Int2ObjectOpenHashMap<Dispute> disputes;
    private final List<Request> requests;
    private final List<Offer> offers;
    private final List<Shown> shown;

    /** Of what happens before this instant; whatever is added must be. */
    public Ledger(Instant asOf) {
        this(asOf, Windows.STANDARD);
    }

    /** The same, measured over other windows. */
    public Ledger(Instant asOf, Windows windows) {
        this.asOf = asOf.toEpochMilli();
        this.windows = windows;
        this.parties = new ArrayList<>();
        this.persons = new BitSet();
        this.erased = new BitSet();
        this.outside = new BitSet();
        this.exchanges = new Exchanges();
        this.acts = new Int2ObjectOpenHashMap<>();
        this.invitations = new ArrayList<>();
        this.outcomes = new ArrayList<>();
        this.disputes = new Int2ObjectOpenHashMap<>();
        this.requests = new ArrayList<>();
        this.offers = new ArrayList<>();
        this.shown = new ArrayList<>();
    }

    private Ledger(Ledger whole, BitSet outside) {
        this.asOf = whole.asOf;
        this.windows = whole.windows;
        this.parties = whole.parties;
        this.persons = whole.persons;
        this.erased = whole.erased;
        this.outside = outside;
        this.exchanges = whole.exchanges.only(number ->
                !outside.get(whole.exchanges.provider(number)) || !outside.get(whole.exchanges.receiver(number)));
        this.acts = new Int2ObjectOpenHashMap<>();
        whole.acts.forEach((number, act) -> {
            if (!outside.get(act.member())) {
                acts.put(number, act);
            }
        });
        this.invitations = whole.invitations;
        this.outcomes = whole.outcomes.stream()
                .filter(each -> isAmong(each.rater(), each.ratee()))
                .toList();
        this.disputes = new Int2ObjectOpenHashMap<>();
        whole.disputes.forEach((number, dispute) -> {
            if (isAmong(dispute.by(), dispute.against())) {
                disputes.put(number, dispute);
            }
        });
        this.requests = whole.requests;
        this.offers = whole.offers;
        this.shown = whole.shown;
    }

    /**
     * What the members of one community or of several did, whoever with, and how they know one another. Everybody else is met, but is nobody's neighbour.
     *
     * @param there the numbers of the communities
     */
    public Ledger within(IntPredicate there) {
        BitSet elsewhere = new BitSet();
        for (int party = 0; party < parties.size(); party++) {
            elsewhere.set(party, !there.test(parties.get(party).community()));
        }
        return new Ledger(this, elsewhere);
    }

    /**
     * What a member did beside exchanges.
     *
     * @param minutes of verified volunteering; 0 for anything else
     * @param fen that were given; 0 for anything else
     */
    public record Act(long at, int member, int minutes, long fen) {}

    /** An invitation that was accepted. */
    public record Invitation(Moment when, int inviter, int invitee) {}

    /**
     * What one side of an exchange made of it.
     *
     * @param score of the other side: 1 good, 0 bad
     */
    public record Outcome(long at, int exchange, int rater, int ratee, int score) {}

    /**
     * Who received help says that it went wrong.
     *
     * @param upheld when that was found to be so; {@link #NEVER} while it was not
     */
    public record Dispute(long at, int by, int against, long upheld) {
        /** Not yet. */
        public static final long NEVER = Long.MAX_VALUE;

        Dispute decided(long when) {
            return new Dispute(at, by, against, when);
        }
    }

    /** Something that somebody offered, by the number of its category. */
    public record Offer(long at, int by, int category) {}

    /** A list of suggestions, the best first, for a request. */
    public record Shown(Moment when, int request, List<Integer> ranked) {
        public Shown {
            ranked = List.copyOf(ranked);
        }
    }

    @Override
    public void party(int number, Party party) {
        if (number == parties.size()) {
            parties.add(party);
        } else {
            parties.set(number, party);
        }
        persons.set(number, party.isPerson());
    }

    @Override
    public void erase(int party) {
        erased.set(party);
    }

    @Override
    public void exchange(
            int number, Moment when, int provider, int receiver, int minutes, Exchanges.Help help, int request) {
        Objects.checkIndex(number, exchanges.size() + 1);
        exchanges.add(when, provider, receiver, minutes, help, request);
    }

    @Override
    public void lasted(int exchange, int minutes) {
        exchanges.lasted(exchange, minutes);
    }

    @Override
    public void leaveOut(int exchange) {
        exchanges.leaveOut(exchange, true);
    }

    @Override
    public void include(int exchange) {
        exchanges.leaveOut(exchange, false);
    }

    @Override
    public void voidExchange(int exchange) {
        exchanges.voidOne(exchange);
    }

    @Override
    public void setAside(int exchange) {
        exchanges.setAside(exchange);
    }

    @Override
    public void act(int number, long at, int member, int minutes, long fen) {
        acts.put(number, new Act(at, member, minutes, fen));
    }

    @Override
    public void takeBack(int act) {
        acts.remove(act);
    }

    @Override
    public void invitation(Moment when, int inviter, int invitee) {
        invitations.add(new Invitation(when, inviter, invitee));
    }

    @Override
    public void outcome(long at, int exchange, int rater, int ratee, int score) {
        outcomes.add(new Outcome(at, exchange, rater, ratee, score));
    }

    @Override
    public void dispute(int number, long at, int by, int against) {
        disputes.put(number, new Dispute(at, by, against, Dispute.NEVER));
    }

    @Override
    public void upheld(int dispute, long at) {
        disputes.computeIfPresent(dispute, (_, known) -> known.decided(at));
    }

    @Override
    public void reopen(int dispute) {
        disputes.computeIfPresent(dispute, (_, known) -> known.decided(Dispute.NEVER));
    }

    @Override
    public void voidDispute(int dispute) {
        disputes.remove(dispute);
    }

    @Override
    public void offer(long at, int by, int category) {
        offers.add(new Offer(at, by, category));
    }

    @Override
    public void request(int number, long at, int by) {
        Objects.checkIndex(number, requests.size() + 1);
        requests.add(new Request(at, by));
    }

    @Override
    public void withdrawn(long at, int request) {
        requests.get(request).withdraw(at);
    }

    @Override
    public void expired(long at, int request) {
        requests.get(request).expire(at);
    }

    @Override
    public void accepted(Moment when, int request, int helper) {
        requests.get(request).accept(when, helper);
    }

    @Override
    public void shown(Moment when, int request, List<Integer> ranked) {
        shown.add(new Shown(when, request, ranked));
    }

    /** Puts what arrived late where it belongs; to be called once everything was added. */
    public Ledger close() {
        exchanges.order();
        invitations.sort(Comparator.comparing(Invitation::when));
        outcomes.sort(Comparator.comparingLong(Outcome::at));
        shown.sort(Comparator.comparing(Shown::when));
        return this;
    }

    @Override
    public long asOf() {
        return asOf;
    }

    /** The last 90 days, unless others were asked for: for what comes and goes. */
    public Window recent() {
        return Window.before(asOf, windows.recent());
    }

    /** The last 365 days, unless others were asked for: for what is built slowly. */
    public Window lasting() {
        return Window.before(asOf, windows.lasting());
    }

    @Override
    public Party party(int number) {
        return parties.get(number);
    }

    int parties() {
        return parties.size();
    }

    boolean isErased(int party) {
        return erased.get(party);
    }

    /** True for who is looked at; false for who is only met by them. */
    boolean isInside(int party) {
        return !outside.get(party);
    }

    /** True for what happens among those who are looked at, and between them and organisations anywhere. */
    boolean isAmong(int one, int other) {
        return (isInside(one) || !persons.get(one))
                && (isInside(other) || !persons.get(other))
                && (isInside(one) || isInside(other));
    }

    /** A person who is still a member, among those who are looked at. */
    @Override
    public boolean isLiving(int party) {
        return persons.get(party) && !erased.get(party) && !outside.get(party);
    }

    @Override
    public IntStream registered() {
        return IntStream.range(0, parties.size())
                .filter(this::isLiving)
                .filter(party -> parties.get(party).registered().toEpochMilli() < asOf);
    }

    Exchanges exchanges() {
        return exchanges;
    }

    /** Exchanges whose sides are still there, in the order in which they happened. */
    IntStream between() {
        return exchanges
                .counted()
                .filter(number -> !erased.get(exchanges.provider(number)) && !erased.get(exchanges.receiver(number)));
    }

    /** Those between persons. */
    IntStream ofPersons() {
        return between().filter(number -> isLiving(exchanges.provider(number)) && isLiving(exchanges.receiver(number)));
    }

    /** Who completed something when. */
    interface Done {
        void at(long at, int member);
    }

    /** What living persons completed: exchanges, given or received, and whatever else they did. In no order. */
    void forEachDone(Done done) {
        between().forEach(number -> {
            tell(done, exchanges.at(number), exchanges.provider(number));
            tell(done, exchanges.at(number), exchanges.receiver(number));
        });
        acts.values().forEach(act -> tell(done, act.at(), act.member()));
    }

    private void tell(Done done, long at, int member) {
        if (isLiving(member)) {
            done.at(at, member);
        }
    }

    /** In no order. */
    Collection<Act> acts() {
        return acts.values();
    }

    List<Invitation> invitations() {
        return invitations;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** In no order. */
    Collection<Dispute> disputes() {
        return disputes.values();
    }

    List<Offer> offers() {
        return offers;
    }

    List<Request> requests() {
        return requests;
    }

    List<Shown> shown() {
        return shown;
    }
}

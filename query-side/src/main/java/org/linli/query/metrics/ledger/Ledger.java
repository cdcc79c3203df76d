package org.linli.query.metrics.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that happened before an instant. What was voided before it never happened; who was erased before it is nobody's neighbour any more,
 * but what they gave stays in the totals.
 */
public final class Ledger {
    private final long asOf;
    private final List<Party> parties = new ArrayList<>();
    private final BitSet erased = new BitSet();
    private final Exchanges exchanges = new Exchanges();
    private final List<Act> acts = new ArrayList<>();
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Long> disputes = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    /** Of what happens before this instant; whatever is added must be. */
    public Ledger(Instant asOf) {
        this.asOf = asOf.toEpochMilli();
    }

    /**
     * What a member did beside exchanges.
     *
     * @param minutes of verified volunteering; 0 for anything else
     * @param fen that were given; 0 for anything else
     */
    public record Act(long at, int member, int minutes, long fen) {}

    /** An invitation that was accepted. */
    public record Invitation(long at, int inviter, int invitee) {}

    /**
     * What one side of an exchange made of it.
     *
     * @param score of the other side: 1 good, 0 bad
     */
    public record Outcome(long at, int exchange, int rater, int ratee, int score) {}

    /** A list of suggestions, the best first, for a request. */
    public record Shown(long at, int request, List<Integer> ranked) {
        public Shown {
            ranked = List.copyOf(ranked);
        }
    }

    /** Adds a party and returns its number. */
    public int party(Party party) {
        parties.add(party);
        return parties.size() - 1;
    }

    /** From now on nobody's neighbour. */
    public void erase(int party) {
        erased.set(party);
    }

    /** Adds an exchange and returns its number; it may answer a request. */
    public int exchange(Instant at, int provider, int receiver, int minutes, Exchanges.Help help, int request) {
        return exchanges.add(at.toEpochMilli(), provider, receiver, minutes, help, request);
    }

    /** The exchange never happened. */
    public void voidExchange(int number) {
        exchanges.voidOne(number);
    }

    public void act(Instant at, int member, int minutes, long fen) {
        acts.add(new Act(at.toEpochMilli(), member, minutes, fen));
    }

    public void invitation(Instant at, int inviter, int invitee) {
        invitations.add(new Invitation(at.toEpochMilli(), inviter, invitee));
    }

    public void outcome(Instant at, int exchange, int rater, int ratee, int score) {
        outcomes.add(new Outcome(at.toEpochMilli(), exchange, rater, ratee, score));
    }

    public void dispute(Instant at) {
        disputes.add(at.toEpochMilli());
    }

    /** Adds a request and returns its number. */
    public int request(Instant at, int by) {
        requests.add(new Request(at.toEpochMilli(), by));
        return requests.size() - 1;
    }

    public void withdrawn(Instant at, int request) {
        requests.get(request).withdraw(at.toEpochMilli());
    }

    public void expired(Instant at, int request) {
        requests.get(request).expire(at.toEpochMilli());
    }

    public void accepted(Instant at, int request, int helper) {
        requests.get(request).accept(at.toEpochMilli(), helper);
    }

    public void shown(Instant at, int request, List<Integer> ranked) {
        shown.add(new Shown(at.toEpochMilli(), request, ranked));
    }

    /** Puts what arrived late where it belongs; to be called once everything was added. */
    public Ledger close() {
        exchanges.order();
        acts.sort(Comparator.comparingLong(Act::at));
        invitations.sort(Comparator.comparingLong(Invitation::at));
        outcomes.sort(Comparator.comparingLong(Outcome::at));
        shown.sort(Comparator.comparingLong(Shown::at));
        return this;
    }

    /** In milliseconds since 1970. */
    long asOf() {
        return asOf;
    }

    /** The window of the last so many days. */
    Window window(int days) {
        return Window.before(asOf, days);
    }

    Party party(int number) {
        return parties.get(number);
    }

    int parties() {
        return parties.size();
    }

    boolean isErased(int party) {
        return erased.get(party);
    }

    /** A person who is still a member. */
    boolean isLiving(int party) {
        return parties.get(party).isPerson() && !erased.get(party);
    }

    /** Living persons who are registered. */
    IntStream registered() {
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
        acts.forEach(act -> tell(done, act.at(), act.member()));
    }

    private void tell(Done done, long at, int member) {
        if (isLiving(member)) {
            done.at(at, member);
        }
    }

    List<Act> acts() {
        return acts;
    }

    List<Invitation> invitations() {
        return invitations;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Long> disputes() {
        return disputes;
    }

    List<Request> requests() {
        return requests;
    }

    List<Shown> shown() {
        return shown;
    }
}

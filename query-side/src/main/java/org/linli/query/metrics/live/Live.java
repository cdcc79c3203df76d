package org.linli.query.metrics.live;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.FigureSource;
import org.linli.query.metrics.ledger.Ledger.Invitation;
import org.linli.query.metrics.ledger.Ledger.Shown;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Party;
import org.linli.query.metrics.ledger.Request;
import org.linli.query.metrics.ledger.Window;

/**
 * Every figure as of a moment that moves on: each fact changes only what depends on it, and what leaves a window is taken out by a queue in the order of time. An exchange counts for the totals as long as
 * it is neither voided nor left out; between its sides it counts while neither was erased. Facts that come late, corrections and what is taken back change exactly what they would have changed in their
 * time, so that the order in which facts become known does not matter. Who reads the figures works those of the shape of the network and of the forest out on demand, from the same
 * arrays.
 */
public final class Live implements FactSink {
    private static final long QUARTER = Duration.ofDays(Window.QUARTER).toMillis();
    private static final long YEAR = Duration.ofDays(Window.YEAR).toMillis();

    final Members members = new Members();
    final People people = new People(members);
    final Log log = new Log();
    final Pairs pairs = new Pairs(members);
    private final PairHistory pairHistory = new PairHistory(log, pairs);
    final Histories histories = new Histories(log, members);
    final Acts acts = new Acts();
    private final BitSet voided = new BitSet();
    private final BitSet leftOut = new BitSet();
    private final BitSet counting = new BitSet();

    /** Exchanges that count between sides who are still there. */
    final BitSet tied = new BitSet();

    /** Those between persons. */
    private final BitSet ofPersons = new BitSet();

    private final Timeline.Passage quarter = log.times.window(QUARTER, this::leavesQuarter);
    private final Timeline.Passage half = log.times.window(2 * QUARTER, this::leavesHalf);
    final Timeline.Passage year = log.times.window(YEAR, this::leavesYear);
    private final Timeline.Passage old = log.times.window(YEAR + QUARTER, this::leavesOld);
    private final Timeline.Passage actsOfQuarter = acts.times.window(QUARTER, this::actLeavesQuarter);
    private final Timeline.Passage actsOfHalf = acts.times.window(2 * QUARTER, this::actLeavesHalf);
    final Timeline.Passage actsOfYear = acts.times.window(YEAR, this::actLeavesYear);

    final Activity activity = new Activity(members);
    final LiveValue value = new LiveValue(people);
    final LiveRequests requests = new LiveRequests(log, counting);
    final LiveNetwork network = new LiveNetwork(people, pairs, members);
    final LiveTies ties = new LiveTies(people, log, pairs, pairHistory, quarter, half, year);
    final LiveReturns returns = new LiveReturns(log, members, histories, pairHistory, ofPersons, quarter, old);
    final LiveTrust trust = new LiveTrust(people, YEAR);
    final LiveForest forest = new LiveForest(members);

    /** Reads the figures of everybody, and keeps what it worked out until something changes. */
    private @Nullable LiveWhole whole;

    /** As of this instant. */
    public Live(Instant asOf) {
        advance(asOf);
    }

    /** As of this instant, which is not before the one before. What is told must have happened before it. */
    public void advance(Instant asOf) {
        advance(asOf.toEpochMilli());
    }

    /** The same, in milliseconds since 1970. */
    public void advance(long asOf) {
        people.advance(asOf);
        log.times.advance(asOf);
        acts.times.advance(asOf);
        trust.advance(asOf);
        forget();
    }

    private void forget() {
        whole = null;
    }

    @Override
    public void party(int number, Party party) {
        forget();
        boolean known = number < people.size();
        if (known) {
            ties.reclassify(number, -1);
            network.reclassify(number, -1);
            sumAll(number, -1);
        }
        people.set(number, party);
        forest.change();
        if (known) {
            ties.reclassify(number, 1);
            network.reclassify(number, 1);
            sumAll(number, 1);
        }
    }

    @Override
    public void erase(int party) {
        if (people.isErased(party)) {
            return;
        }
        forget();
        forest.change();
        people.erase(party);
        for (int exchange = histories.last(party);
                exchange != Histories.NONE;
                exchange = histories.before(party, exchange)) {
            if (tied.get(exchange)) {
                untie(exchange);
                if (log.at(exchange) >= year.begin()) {
                    value.erase(log.provider(exchange), log.minutes(exchange));
                }
            }
        }
        acts.forEach(party, (act, _) -> removeDeed(act));
        trust.erase(party);
    }

    @Override
    public void exchange(
            int number, Moment when, int provider, int receiver, int minutes, Exchanges.Help help, int request) {
        Objects.checkIndex(number, log.times.size() + 1);
        log.add(when, provider, receiver, minutes, help, request);
        if (provider == receiver) {
            voided.set(number);
            return;
        }
        int pair = pairs.number(provider, receiver);
        log.between(number, pair, pairs.first(pair) != provider);
        requests.answer(request, number);
        count(number);
    }

    @Override
    public void lasted(int exchange, int minutes) {
        boolean ofYear = counting.get(exchange) && log.at(exchange) >= year.begin();
        if (ofYear) {
            weigh(exchange, -1);
        }
        log.lasted(exchange, minutes);
        if (ofYear) {
            weigh(exchange, 1);
        }
    }

    @Override
    public void leaveOut(int exchange) {
        leftOut.set(exchange);
        discount(exchange);
    }

    @Override
    public void include(int exchange) {
        leftOut.clear(exchange);
        if (!voided.get(exchange) && !counting.get(exchange)) {
            count(exchange);
        }
    }

    @Override
    public void voidExchange(int exchange) {
        if (!voided.get(exchange)) {
            voided.set(exchange);
            setAside(exchange);
            discount(exchange);
        }
    }

    @Override
    public void setAside(int exchange) {
        trust.setAside(exchange);
    }

    private void count(int exchange) {
        counting.set(exchange);
        requests.find(log.request(exchange));
        int provider = log.provider(exchange);
        int receiver = log.receiver(exchange);
        histories.add(provider, exchange);
        histories.add(receiver, exchange);
        boolean both = !people.isErased(provider) && !people.isErased(receiver);
        tied.set(exchange, both);
        if (log.at(exchange) >= year.begin()) {
            weigh(exchange, 1);
        }
        if (both) {
            tie(exchange, provider, receiver);
        }
    }

    private void discount(int exchange) {
        if (!counting.get(exchange)) {
            return;
        }
        if (log.at(exchange) >= year.begin()) {
            weigh(exchange, -1);
        }
        counting.clear(exchange);
        requests.find(log.request(exchange));
        histories.remove(log.provider(exchange), exchange);
        histories.remove(log.receiver(exchange), exchange);
        if (tied.get(exchange)) {
            tied.clear(exchange);
            untieRest(exchange);
        }
    }

    /** Adds what an exchange of the last 365 days gave to the sums (1) or takes it off (−1). */
    private void weigh(int exchange, int sign) {
        sum(exchange, sign);
        if (tied.get(exchange)) {
            members.given.add(log.provider(exchange), sign * log.minutes(exchange));
        }
    }

    private void sum(int exchange, int sign) {
        value.exchange(
                sign,
                log.provider(exchange),
                log.receiver(exchange),
                log.help(exchange),
                log.minutes(exchange),
                !tied.get(exchange));
    }

    /** Takes what somebody did out of the sums of their community (−1) before they become somebody else, and into those of it (1). */
    private void sumAll(int party, int sign) {
        for (int exchange = histories.last(party);
                exchange != Histories.NONE && log.at(exchange) >= year.begin();
                exchange = histories.before(party, exchange)) {
            sum(exchange, sign);
        }
        acts.forEach(party, (act, at) -> {
            if (at >= actsOfYear.begin()) {
                value.act(sign, party, acts.minutes(act), acts.fen(act));
            }
        });
    }

    private void tie(int exchange, int provider, int receiver) {
        forget();
        long at = log.at(exchange);
        if (at >= year.begin()) {
            network.exchange(log.pair(exchange), log.secondGave(exchange), 1);
        }
        if (people.isPerson(provider) && people.isPerson(receiver)) {
            ofPersons.set(exchange);
            ties.add(exchange);
            returns.add(exchange);
        }
        took(exchange, provider, at);
        took(exchange, receiver, at);
    }

    private void took(int exchange, int member, long at) {
        if (people.isPerson(member)) {
            activity.add(member, at, quarter, half);
            forest.exchange(member, exchange, log);
        }
    }

    /** A side of it is not there any more. */
    private void untie(int exchange) {
        if (log.at(exchange) >= year.begin()) {
            members.given.add(log.provider(exchange), -log.minutes(exchange));
        }
        tied.clear(exchange);
        untieRest(exchange);
    }

    private void untieRest(int exchange) {
        forget();
        long at = log.at(exchange);
        if (at >= year.begin()) {
            network.exchange(log.pair(exchange), log.secondGave(exchange), -1);
        }
        if (ofPersons.get(exchange)) {
            ofPersons.clear(exchange);
            ties.remove(exchange);
            returns.remove(exchange);
        }
        didNot(log.provider(exchange), at);
        didNot(log.receiver(exchange), at);
    }

    private void didNot(int member, long at) {
        if (people.isPerson(member)) {
            activity.remove(member, at, quarter, half, this::didAnything);
            findFirst(member, at);
        }
    }

    /** Whether somebody completed anything from one instant on and before another. */
    private boolean didAnything(int member, long begin, long end) {
        boolean[] any = {false};
        acts.forEach(member, (_, at) -> any[0] |= !people.isErased(member) && at >= begin && at < end);
        for (int exchange = histories.last(member);
                !any[0] && exchange != Histories.NONE && log.at(exchange) >= begin;
                exchange = histories.before(member, exchange)) {
            any[0] = log.at(exchange) < end && tied.get(exchange);
        }
        return any[0];
    }

    /** Something that happened then is gone: where it was the first, another is. */
    private void findFirst(int member, long gone) {
        if (!forest.isFirst(member, gone)) {
            return;
        }
        forest.forget(member);
        for (int exchange = histories.last(member);
                exchange != Histories.NONE;
                exchange = histories.before(member, exchange)) {
            if (tied.get(exchange)) {
                forest.exchange(member, exchange, log);
            }
        }
        acts.forEach(member, (_, at) -> forest.act(member, at));
    }

    private void leavesQuarter(int exchange) {
        if (tied.get(exchange)) {
            isLessActive(log.provider(exchange));
            isLessActive(log.receiver(exchange));
        }
        if (ofPersons.get(exchange)) {
            ties.leavesQuarter(exchange);
            returns.enter(exchange);
        }
    }

    private void isLessActive(int member) {
        if (people.isPerson(member)) {
            activity.leavesQuarter(member);
        }
    }

    private void leavesHalf(int exchange) {
        if (tied.get(exchange)) {
            wasLessActive(log.provider(exchange));
            wasLessActive(log.receiver(exchange));
        }
        if (ofPersons.get(exchange)) {
            ties.leavesHalf(exchange);
        }
    }

    private void wasLessActive(int member) {
        if (people.isPerson(member)) {
            activity.leavesHalf(member);
        }
    }

    private void leavesYear(int exchange) {
        if (counting.get(exchange)) {
            weigh(exchange, -1);
        }
        if (tied.get(exchange)) {
            network.exchange(log.pair(exchange), log.secondGave(exchange), -1);
        }
        if (ofPersons.get(exchange)) {
            ties.leavesYear(exchange);
        }
    }

    private void leavesOld(int exchange) {
        returns.leave(exchange);
    }

    @Override
    public void act(int number, long at, int member, int minutes, long fen) {
        Objects.checkIndex(number, acts.size() + 1);
        if (number == acts.size()) {
            acts.add(at, member);
        } else {
            takeBack(number);
        }
        acts.set(number, minutes, fen);
        if (at >= actsOfYear.begin()) {
            value.act(1, member, minutes, fen);
        }
        forget();
        if (people.isLiving(member)) {
            members.given.add(member, at >= actsOfYear.begin() ? minutes : 0);
            activity.add(member, at, actsOfQuarter, actsOfHalf);
            forest.act(member, at);
        }
    }

    @Override
    public void takeBack(int act) {
        if (!acts.counts(act)) {
            return;
        }
        if (acts.times.at(act) >= actsOfYear.begin()) {
            value.act(-1, acts.member(act), acts.minutes(act), acts.fen(act));
        }
        forget();
        acts.takeBack(act);
        if (people.isLiving(acts.member(act))) {
            removeDeed(act);
        }
    }

    private void removeDeed(int act) {
        int member = acts.member(act);
        long at = acts.times.at(act);
        if (people.isPerson(member)) {
            members.given.add(member, at >= actsOfYear.begin() ? -acts.minutes(act) : 0);
            activity.remove(member, at, actsOfQuarter, actsOfHalf, this::didAnything);
            findFirst(member, at);
        }
    }

    private boolean isDeed(int act) {
        return acts.counts(act) && people.isLiving(acts.member(act));
    }

    private void actLeavesQuarter(int act) {
        if (isDeed(act)) {
            activity.leavesQuarter(acts.member(act));
        }
    }

    private void actLeavesHalf(int act) {
        if (isDeed(act)) {
            activity.leavesHalf(acts.member(act));
        }
    }

    private void actLeavesYear(int act) {
        if (acts.counts(act)) {
            value.act(-1, acts.member(act), acts.minutes(act), acts.fen(act));
        }
        if (isDeed(act)) {
            members.given.add(acts.member(act), -acts.minutes(act));
        }
    }

    @Override
    public void invitation(Moment when, int inviter, int invitee) {
        forget();
        forest.invite(new Invitation(when, inviter, invitee));
    }

    @Override
    public void outcome(long at, int exchange, int rater, int ratee, int score) {
        trust.add(at, exchange, rater, ratee, score);
    }

    @Override
    public void dispute(int number, long at, int by, int against) {
        trust.dispute(number, at, by, against);
    }

    @Override
    public void upheld(int dispute, long at) {
        trust.upheld(dispute, at);
    }

    @Override
    public void reopen(int dispute) {
        trust.reopen(dispute);
    }

    @Override
    public void voidDispute(int dispute) {
        trust.voidDispute(dispute);
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
        requests.show(new Shown(when, request, ranked));
    }

    /** The figures of everybody; not to be used once something else was told. */
    public FigureSource whole() {
        LiveWhole known = whole;
        if (known == null) {
            known = new LiveWhole(this);
            whole = known;
        }
        return known;
    }

    /** The figures of the members of some communities, as {@code Ledger.within} reads them; not to be used once something else was told. */
    public FigureSource within(IntPredicate communities) {
        return new LivePlace(this, communities);
    }
}

package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.linli.query.metrics.ledger.Exchanges.Help;
import org.linli.query.metrics.ledger.SharedValue;

/** K: sums over the last 365 days, by the community of who gave; and how many exchanges there were between which communities. */
final class LiveValue {
    private final People people;
    private final Int2ObjectOpenHashMap<Sums> byCommunity = new Int2ObjectOpenHashMap<>();

    /** By the kinds of both sides, {@link #kind}. */
    private final Long2IntOpenHashMap exchanges = new Long2IntOpenHashMap();

    LiveValue(People people) {
        this.people = people;
    }

    private static final class Sums {
        private final Object2LongOpenHashMap<Help> minutes = new Object2LongOpenHashMap<>();
        private int exchanges;
        private long erased;
        private long volunteered;
        private long fen;

        void add(Sums others) {
            others.minutes.forEach(minutes::addTo);
            exchanges += others.exchanges;
            erased += others.erased;
            volunteered += others.volunteered;
            fen += others.fen;
        }
    }

    private Sums of(int giver) {
        return byCommunity.computeIfAbsent(people.community(giver), _ -> new Sums());
    }

    /** An exchange enters (1) or leaves (−1). */
    void exchange(int sign, int provider, int receiver, Help help, int lasted, boolean isOfErased) {
        Sums sums = of(provider);
        sums.exchanges += sign;
        sums.minutes.addTo(help, (long) sign * lasted);
        sums.erased += isOfErased ? (long) sign * lasted : 0;
        exchanges.addTo((long) kind(provider) << Integer.SIZE | Integer.toUnsignedLong(kind(receiver)), sign);
    }

    /** The community of a party, and whether they are a person. */
    private int kind(int party) {
        return people.community(party) << 1 | (people.isPerson(party) ? 1 : 0);
    }

    /** A side of an exchange that counts is erased. */
    void erase(int provider, int lasted) {
        of(provider).erased += lasted;
    }

    void act(int sign, int member, int lasted, long given) {
        Sums sums = of(member);
        sums.volunteered += (long) sign * lasted;
        sums.fen += sign * given;
    }

    /** Exchanges between those of some communities, and of them with organisations anywhere. */
    int exchanges(IntPredicate there) {
        int sum = 0;
        for (Long2IntMap.Entry each : exchanges.long2IntEntrySet()) {
            int one = (int) (each.getLongKey() >> Integer.SIZE);
            int other = (int) each.getLongKey();
            boolean isOne = there.test(one >> 1);
            boolean isOther = there.test(other >> 1);
            boolean near = (isOne || (one & 1) == 0) && (isOther || (other & 1) == 0);
            sum += near && (isOne || isOther) ? each.getIntValue() : 0;
        }
        return sum;
    }

    /** What those of some communities gave. */
    SharedValue figures(IntPredicate there) {
        Sums sums = new Sums();
        byCommunity.int2ObjectEntrySet().stream()
                .filter(each -> there.test(each.getIntKey()))
                .forEach(each -> sums.add(each.getValue()));
        return new SharedValue(sums.exchanges, Map.copyOf(sums.minutes), sums.erased, sums.volunteered, sums.fen);
    }
}

package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linli.query.metrics.ledger.Exchanges.Help;
import org.linli.query.metrics.ledger.SharedValue;

/** K: sums over the last 365 days, by the community of who gave; and how many exchanges there were between which communities. */
final class LiveValue {
    private final People people;
    private int kinds;

    /** By the number of the community plus one. */
    private final List<Sums> byCommunity = new ArrayList<>();

    LiveValue(People people) {
        this.people = people;
    }

    private static final class Sums {
        private final Object2LongOpenHashMap<Help> minutes = new Object2LongOpenHashMap<>();

        /** Exchanges by the kinds of both sides, {@link #kind}: the giver's is 0 or 1. */
        private final Ints[] with = {new Ints(), new Ints()};

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
        int place = people.community(giver) + 1;
        while (byCommunity.size() <= place) {
            byCommunity.add(new Sums());
        }
        return byCommunity.get(place);
    }

    /** An exchange enters (1) or leaves (−1). */
    void exchange(int sign, int provider, int receiver, Help help, int lasted, boolean isOfErased) {
        Sums sums = of(provider);
        sums.exchanges += sign;
        sums.minutes.addTo(help, (long) sign * lasted);
        sums.erased += isOfErased ? (long) sign * lasted : 0;
        int with = kind(receiver);
        kinds = Math.max(kinds, with + 1);
        sums.with[kind(provider) & 1].add(with, sign);
    }

    /** The community of a party plus one, and in the lowest bit whether they are a person. */
    private int kind(int party) {
        return (people.community(party) + 1) << 1 | (people.isPerson(party) ? 1 : 0);
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
        int[] inside = IntStream.range(0, kinds)
                .filter(kind -> there.test((kind >> 1) - 1))
                .toArray();
        int[] near = IntStream.range(0, kinds)
                .filter(kind -> (kind & 1) == 0 || there.test((kind >> 1) - 1))
                .toArray();
        int sum = 0;
        for (int place = 0; place < byCommunity.size(); place++) {
            boolean isInside = there.test(place - 1);
            Sums sums = byCommunity.get(place);
            sum += sum(sums.with[0], isInside ? near : inside); // organisations are near everywhere
            sum += isInside ? sum(sums.with[1], near) : 0;
        }
        return sum;
    }

    private static int sum(Ints counts, int[] kinds) {
        return IntStream.of(kinds).map(counts::get).sum();
    }

    /** What those of some communities gave. */
    SharedValue figures(IntPredicate there) {
        Sums sums = new Sums();
        for (int place = 0; place < byCommunity.size(); place++) {
            if (there.test(place - 1)) {
                sums.add(byCommunity.get(place));
            }
        }
        return new SharedValue(sums.exchanges, Map.copyOf(sums.minutes), sums.erased, sums.volunteered, sums.fen);
    }
}

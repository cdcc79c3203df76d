package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Parties;
import org.linli.query.metrics.ledger.Party;
import org.linli.query.metrics.ledger.TieTypes;

/** Who takes part, at this moment. */
final class People implements Parties {
    private static final int CODE_BITS = 2;

    private final List<Party> parties = new ArrayList<>();
    private final Members members;
    private final BitSet persons = new BitSet();
    private final BitSet erased = new BitSet();
    private final Int2ObjectOpenHashMap<IntArrayList> byCommunity = new Int2ObjectOpenHashMap<>();
    private long asOf;

    People(Members members) {
        this.members = members;
    }

    void set(int number, Party party) {
        if (number == parties.size()) {
            parties.add(party);
        } else {
            byCommunity.get(parties.get(number).community()).rem(number);
            parties.set(number, party);
        }
        byCommunity.computeIfAbsent(party.community(), _ -> new IntArrayList()).add(number);
        persons.set(number, party.isPerson());
        members.code.set(number, (party.community() << CODE_BITS) + residence(party.floating()));
    }

    private static int residence(@Nullable Boolean floating) {
        if (floating == null) {
            return 0;
        }
        return floating ? 1 : 2;
    }

    int community(int party) {
        return members.code.get(party) >> CODE_BITS;
    }

    /** What a tie of the two is. */
    TieTypes.Type tie(int one, int other) {
        if (isPerson(one) && isPerson(other)) {
            return members.code.get(one) == members.code.get(other) ? TieTypes.Type.BONDING : TieTypes.Type.BRIDGING;
        }
        return TieTypes.type(party(one), party(other));
    }

    /** All of some communities, persons and organisations. */
    int[] of(IntPredicate communities) {
        return byCommunity.int2ObjectEntrySet().stream()
                .filter(each -> communities.test(each.getIntKey()))
                .flatMapToInt(each -> each.getValue().intStream())
                .toArray();
    }

    void erase(int party) {
        erased.set(party);
    }

    void advance(long instant) {
        asOf = instant;
    }

    boolean isPerson(int party) {
        return persons.get(party);
    }

    boolean isErased(int party) {
        return erased.get(party);
    }

    boolean isRegistered(int party) {
        return isLiving(party) && parties.get(party).registered().toEpochMilli() < asOf;
    }

    int size() {
        return parties.size();
    }

    @Override
    public Party party(int number) {
        return parties.get(number);
    }

    @Override
    public boolean isLiving(int party) {
        return persons.get(party) && !erased.get(party);
    }

    @Override
    public IntStream registered() {
        return IntStream.range(0, parties.size()).filter(this::isRegistered);
    }

    @Override
    public long asOf() {
        return asOf;
    }
}

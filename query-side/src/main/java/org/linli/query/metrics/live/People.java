package org.linli.query.metrics.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.query.metrics.ledger.Parties;
import org.linli.query.metrics.ledger.Party;

/** Who takes part, at this moment. */
final class People implements Parties {
    private final List<Party> parties = new ArrayList<>();
    private final BitSet persons = new BitSet();
    private final BitSet erased = new BitSet();
    private long asOf;

    void set(int number, Party party) {
        if (number == parties.size()) {
            parties.add(party);
        } else {
            parties.set(number, party);
        }
        persons.set(number, party.isPerson());
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
        return IntStream.range(0, parties.size())
                .filter(party ->
                        isLiving(party) && parties.get(party).registered().toEpochMilli() < asOf);
    }

    @Override
    public long asOf() {
        return asOf;
    }
}

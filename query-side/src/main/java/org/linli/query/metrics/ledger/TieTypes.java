package org.linli.query.metrics.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * H5 bonding, bridging, linking (Szreter &amp; Woolcock 2004): every pair, persons and organisations, that exchanged something in the last 365 days, in one class.
 *
 * @param pairs of each class
 */
public record TieTypes(Map<Type, Integer> pairs) {
    /** What a tie leads to. */
    public enum Type {
        /** People of the same community and the same kind of residence. */
        BONDING,
        /** Other people. */
        BRIDGING,
        /** A person with a committee, a branch of the Party or the government. */
        LINKING_PUBLIC,
        /** A person with a merchant or a property company. */
        LINKING_MARKET,
        /** Two organisations. */
        INSTITUTIONAL
    }

    public static TieTypes of(Ledger ledger) {
        Window window = ledger.lasting();
        Exchanges exchanges = ledger.exchanges();
        int[] numbers = ledger.between()
                .filter(number -> window.contains(exchanges.at(number))
                        && ledger.isAmong(exchanges.provider(number), exchanges.receiver(number)))
                .toArray();
        Map<Type, Integer> pairs = new EnumMap<>(Type.class);
        new ByPair(ledger, numbers)
                .forEachPair((one, other, _, _) ->
                        pairs.merge(type(ledger.party(one), ledger.party(other)), 1, Integer::sum));
        return new TieTypes(pairs);
    }

    /** What a tie of the two is. */
    public static Type type(Party one, Party other) {
        if (!one.isPerson() && !other.isPerson()) {
            return Type.INSTITUTIONAL;
        }
        if (!one.isPerson() || !other.isPerson()) {
            Party organisation = one.isPerson() ? other : one;
            return organisation.kind() == Party.Kind.PUBLIC ? Type.LINKING_PUBLIC : Type.LINKING_MARKET;
        }
        return one.community() == other.community() && Objects.equals(one.floating(), other.floating())
                ? Type.BONDING
                : Type.BRIDGING;
    }

    public int count(Type type) {
        return pairs.getOrDefault(type, 0);
    }

    /** Out of all ties of persons, 0 to 1; null without any. */
    public @Nullable Double share(Type type) {
        int all = pairs.values().stream().mapToInt(Integer::intValue).sum() - count(Type.INSTITUTIONAL);
        return all == 0 ? null : (Double) ((double) count(type) / all);
    }
}

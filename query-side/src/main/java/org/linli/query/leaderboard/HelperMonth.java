package org.linli.query.leaderboard;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/**
 * Whom one member helped in a place in a month.
 *
 * @param month of Asia/Shanghai, by when the exchange closed
 * @param exchanges what each counts, by its id
 */
public record HelperMonth(PlaceId place, String month, MemberId helper, SortedMap<String, Help> exchanges) {
    private static final int MINUTE_BITS = 40;

    /**
     * Help that counts.
     *
     * @param beneficiary who was helped
     * @param minutes confirmed
     * @param bySilence true when silence confirmed it: then it weighs less
     */
    public record Help(MemberId beneficiary, int minutes, boolean bySilence) {
        private long weight(Weight weight) {
            return bySilence ? weight.ofSilence() : Weight.FULL;
        }
    }

    static HelperMonth none(PlaceId place, YearMonth month, MemberId helper) {
        return new HelperMonth(place, month.toString(), helper, new TreeMap<>());
    }

    /** With the exchange counting so. */
    HelperMonth with(String exchange, Help help) {
        SortedMap<String, Help> more = new TreeMap<>(exchanges);
        more.put(exchange, help);
        return new HelperMonth(place, month, helper, more);
    }

    /** As if the exchange had never been; null when nothing is left. */
    @Nullable
    HelperMonth without(String exchange) {
        SortedMap<String, Help> rest = new TreeMap<>(exchanges);
        rest.remove(exchange);
        return rest.isEmpty() ? null : new HelperMonth(place, month, helper, rest);
    }

    /** Different neighbours, in hundredths: each counts as much as the best of their help. */
    long beneficiaries(Weight weight) {
        Map<MemberId, Long> best = new HashMap<>();
        exchanges.values().forEach(help -> best.merge(help.beneficiary(), help.weight(weight), Math::max));
        return best.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Confirmed minutes, in hundredths. */
    long minutes(Weight weight) {
        return exchanges.values().stream()
                .mapToLong(help -> help.minutes() * help.weight(weight))
                .sum();
    }

    /** Orders by beneficiaries, then by minutes; equal scores share a rank. */
    long score(Weight weight) {
        return (beneficiaries(weight) << MINUTE_BITS) + minutes(weight);
    }
}

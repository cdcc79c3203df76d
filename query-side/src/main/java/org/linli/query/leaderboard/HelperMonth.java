package org.linli.query.leaderboard;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/**
 * Whom one member helped in a place in a month. Help confirmed by silence weighs half, so everything is counted in halves.
 *
 * @param month of Asia/Shanghai, by when the confirmation occurred
 * @param beneficiaries ids of those who were helped: 2, or 1 when all of it was confirmed by silence
 * @param halfMinutes confirmed half minutes
 */
public record HelperMonth(
        PlaceId place, String month, MemberId helper, SortedMap<String, Integer> beneficiaries, long halfMinutes) {
    /** What counts in full. */
    static final int FULL = 2;

    /** What silence confirmed. */
    static final int HALF = 1;

    private static final int MINUTE_BITS = 40;

    static HelperMonth none(PlaceId place, YearMonth month, MemberId helper) {
        return new HelperMonth(place, month.toString(), helper, new TreeMap<>(), 0);
    }

    HelperMonth plus(MemberId beneficiary, int minutes, int weight) {
        SortedMap<String, Integer> more = new TreeMap<>(beneficiaries);
        more.merge(beneficiary.value(), weight, Math::max);
        return new HelperMonth(place, month, helper, more, halfMinutes + (long) minutes * weight);
    }

    /** Twice the number of distinct beneficiaries. */
    int beneficiaryHalves() {
        return beneficiaries.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Orders by beneficiaries, then by minutes; equal scores share a rank. */
    long score() {
        return ((long) beneficiaryHalves() << MINUTE_BITS) + halfMinutes;
    }
}

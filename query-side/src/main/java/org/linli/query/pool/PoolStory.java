package org.linli.query.pool;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.Transfer;
import org.linli.kernel.timebank.TransferReason;

/**
 * What one community's pool holds.
 *
 * @param balance minutes; negative when it paid more than it was given
 * @param received minutes by the reason for which they came in
 * @param paid minutes by the reason for which they went out
 */
public record PoolStory(
        PoolId id,
        PlaceId community,
        long balance,
        SortedMap<TransferReason, Long> received,
        SortedMap<TransferReason, Long> paid) {

    static PoolStory empty(PoolId id) {
        return new PoolStory(id, id.community(), 0, new TreeMap<>(), new TreeMap<>());
    }

    static PoolStory after(@Nullable PoolStory before, PoolId id, Transfer transfer) {
        PoolStory pool = before == null ? empty(id) : before;
        int minutes = transfer.effectOn(id.value());
        return new PoolStory(
                id,
                id.community(),
                pool.balance + minutes,
                minutes > 0 ? with(pool.received, transfer.reason(), minutes) : pool.received,
                minutes < 0 ? with(pool.paid, transfer.reason(), -minutes) : pool.paid);
    }

    private static SortedMap<TransferReason, Long> with(
            SortedMap<TransferReason, Long> sums, TransferReason reason, long minutes) {
        SortedMap<TransferReason, Long> more = new TreeMap<>(sums);
        more.merge(reason, minutes, Long::sum);
        return Collections.unmodifiableSortedMap(more);
    }
}

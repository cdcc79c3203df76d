package org.linli.query.timeaccount;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.timebank.Transfer;
import org.linli.kernel.timebank.TransferReason;

/**
 * What one member's account or one community's pool holds.
 *
 * @param id of the account or the pool
 * @param balance minutes; negative: owed
 * @param received minutes by the reason for which they came in
 * @param paid minutes by the reason for which they went out
 * @param closed true once the account's member left
 */
public record TimeAccountStory(
        String id,
        long balance,
        SortedMap<TransferReason, Long> received,
        SortedMap<TransferReason, Long> paid,
        boolean closed) {

    /** One that nothing passed through. */
    public static TimeAccountStory empty(String id) {
        return new TimeAccountStory(id, 0, Collections.emptySortedMap(), Collections.emptySortedMap(), false);
    }

    static TimeAccountStory after(@Nullable TimeAccountStory before, String id, Transfer transfer) {
        TimeAccountStory story = before == null ? empty(id) : before;
        int minutes = transfer.effectOn(id);
        return new TimeAccountStory(
                id,
                story.balance + minutes,
                minutes > 0 ? with(story.received, transfer.reason(), minutes) : story.received,
                minutes < 0 ? with(story.paid, transfer.reason(), -minutes) : story.paid,
                story.closed);
    }

    TimeAccountStory over() {
        return new TimeAccountStory(id, balance, received, paid, true);
    }

    private static SortedMap<TransferReason, Long> with(
            SortedMap<TransferReason, Long> sums, TransferReason reason, long minutes) {
        SortedMap<TransferReason, Long> more = new TreeMap<>(sums);
        more.merge(reason, minutes, Long::sum);
        return Collections.unmodifiableSortedMap(more);
    }
}

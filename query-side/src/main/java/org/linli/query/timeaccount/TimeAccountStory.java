package org.linli.query.timeaccount;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.timebank.AccountId;

/**
 * What one member holds.
 *
 * @param balance minutes; negative: owed
 * @param transfers how many it was part of
 * @param closed true once its member left
 */
public record TimeAccountStory(AccountId id, MemberId member, long balance, long transfers, boolean closed) {

    static TimeAccountStory after(@Nullable TimeAccountStory before, MemberId member, int minutes) {
        return before == null
                ? new TimeAccountStory(AccountId.of(member), member, minutes, 1, false)
                : new TimeAccountStory(
                        before.id, member, before.balance + minutes, before.transfers + 1, before.closed);
    }

    TimeAccountStory over() {
        return new TimeAccountStory(id, member, balance, transfers, true);
    }
}

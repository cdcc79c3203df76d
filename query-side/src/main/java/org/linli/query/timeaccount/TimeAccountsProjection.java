package org.linli.query.timeaccount;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent.AccountClosed;
import org.linli.kernel.timebank.Transfer;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per account or pool that hours passed through: all of them in one view, so that both sides of a transfer are in it or neither. */
public record TimeAccountsProjection() implements Projection<TimeAccountStory> {
    public static final String NAME = "time-accounts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<TimeAccountStory> type() {
        return TimeAccountStory.class;
    }

    @Override
    public List<Index<TimeAccountStory>> indexes() {
        return List.of();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case Transfer transfer -> transfer.sides().map(Holder::account).collect(Collectors.toUnmodifiableSet());
            case AccountClosed closed -> Set.of(closed.account().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable TimeAccountStory fold(String id, @Nullable TimeAccountStory account, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case Transfer transfer -> TimeAccountStory.after(account, id, transfer);
            case AccountClosed _ -> account == null ? null : account.over();
            default -> account;
        };
    }
}

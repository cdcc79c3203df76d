package org.linli.query.timeaccount;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent.AccountClosed;
import org.linli.kernel.timebank.Transfer;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per account that hours passed through. */
public record TimeAccountsProjection() implements Projection<TimeAccountStory> {
    public static final String NAME = "time-accounts";
    public static final String OPEN_OF = "member";
    public static final String ALL = "all";
    public static final String EVERY = "every";

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
        return List.of(
                new Index<>(
                        OPEN_OF,
                        account -> account.closed()
                                ? Set.of()
                                : Set.of(account.member().value()),
                        account -> 0),
                new Index<>(ALL, account -> Set.of(EVERY), account -> 0));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case Transfer transfer -> holders(transfer).collect(Collectors.toUnmodifiableSet());
            case AccountClosed closed -> Set.of(closed.account().value());
            default -> Set.of();
        };
    }

    private static Stream<String> holders(Transfer transfer) {
        return Stream.of(transfer.from(), transfer.to())
                .filter(holder -> holder.member() != null)
                .map(Holder::account);
    }

    @Override
    public @Nullable TimeAccountStory fold(String id, @Nullable TimeAccountStory account, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case Transfer transfer -> TimeAccountStory.after(account, memberOf(id, transfer), transfer.effectOn(id));
            case AccountClosed _ -> account == null ? null : account.over();
            default -> account;
        };
    }

    private static MemberId memberOf(String id, Transfer transfer) {
        Holder holder = transfer.to().account().equals(id) ? transfer.to() : transfer.from();
        return Objects.requireNonNull(holder.member());
    }
}

package org.linli.query.timeaccount;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.Transfer;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per transfer and account that it moved. */
public record AccountLinesProjection() implements Projection<AccountLine> {
    public static final String NAME = "time-account-lines";
    public static final String BY_ACCOUNT = "account";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<AccountLine> type() {
        return AccountLine.class;
    }

    @Override
    public List<Index<AccountLine>> indexes() {
        return List.of(new Index<>(BY_ACCOUNT, line -> Set.of(line.account()), AccountLine::position));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof Transfer transfer
                ? Stream.of(transfer.from(), transfer.to())
                        .filter(holder -> holder.member() != null)
                        .map(holder -> holder.account() + " " + transfer.ref())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public @Nullable AccountLine fold(String id, @Nullable AccountLine line, Recorded<?> recorded) {
        return recorded.event() instanceof Transfer transfer
                ? AccountLine.of(id.substring(0, id.indexOf(' ')), transfer, recorded)
                : line;
    }
}

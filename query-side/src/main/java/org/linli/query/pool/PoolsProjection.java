package org.linli.query.pool;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.Transfer;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per pool that hours passed through. */
public record PoolsProjection() implements Projection<PoolStory> {
    public static final String NAME = "pools";
    public static final String ALL = "all";
    public static final String EVERY = "every";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PoolStory> type() {
        return PoolStory.class;
    }

    @Override
    public List<Index<PoolStory>> indexes() {
        return List.of(new Index<>(ALL, pool -> Set.of(EVERY), pool -> 0));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof Transfer transfer
                ? Stream.of(transfer.from(), transfer.to())
                        .filter(holder -> holder.member() == null)
                        .map(Holder::account)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public @Nullable PoolStory fold(String id, @Nullable PoolStory pool, Recorded<?> recorded) {
        return recorded.event() instanceof Transfer transfer ? PoolStory.after(pool, new PoolId(id), transfer) : pool;
    }
}

package org.linli.query.pool;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.PoolEvent.ClearingAgreed;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.kernel.timebank.PoolEvent.OfClearing;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.query.pool.ClearingStory.State;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per clearing. */
public record ClearingsProjection() implements Projection<ClearingStory> {
    public static final String NAME = "clearings";
    public static final String BY_COMMUNITY = "community";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ClearingStory> type() {
        return ClearingStory.class;
    }

    @Override
    public List<Index<ClearingStory>> indexes() {
        return List.of(new Index<>(
                BY_COMMUNITY,
                clearing -> Set.of(clearing.payer().value(), clearing.payee().value()),
                ClearingStory::position));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof OfClearing event
                ? Set.of(event.clearing().value())
                : Set.of();
    }

    @Override
    public @Nullable ClearingStory fold(String id, @Nullable ClearingStory clearing, Recorded<?> recorded) {
        if (recorded.event() instanceof ClearingAsked asked) {
            return ClearingStory.of(asked, recorded);
        }
        return clearing == null || !(recorded.event() instanceof PoolEvent event)
                ? clearing
                : switch (event) {
                    case ClearingAgreed _ -> clearing.now(State.AGREED);
                    case ClearingDeclined _ -> clearing.now(State.DECLINED);
                    case ClearingExpired _ -> clearing.now(State.EXPIRED);
                    case ClearingAsked _, PoolTookIn _, PoolHoursTransferred _, HoursGranted _ -> clearing;
                };
    }
}

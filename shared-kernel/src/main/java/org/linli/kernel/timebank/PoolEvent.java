package org.linli.kernel.timebank;

import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;

/** What moved the hours of one community's pool. */
public sealed interface PoolEvent extends DomainEvent {
    PoolId pool();

    PlaceId community();

    /**
     * A transfer that stands in another history reached this pool. It moves nothing by itself: it says from when on the pool reckons with it.
     *
     * @param minutes negative when it takes them from the pool
     */
    @EventName("timebank.pool-took-in")
    record PoolTookIn(
            @Public PoolId pool,
            @Public PlaceId community,
            TransferRef transfer,
            @Public int minutes,
            @Public String source)
            implements PoolEvent {}
}

package org.linli.command.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Rating;

/** What decisions need to know of the reviews of one exchange. */
public sealed interface Reviews {
    /** Nobody has reviewed yet. */
    record None() implements Reviews {}

    /** There are some. */
    sealed interface Kept extends Reviews {
        Deal deal();
    }

    /** One side did; nobody else knows. */
    record Hidden(
            ExchangeId exchange,
            Deal deal,
            @Nullable Rating byProvider,
            @Nullable Rating byReceiver,
            Instant until) implements Kept {}

    /** They are out. */
    record Revealed(
            ExchangeId exchange,
            Deal deal,
            @Nullable Rating byProvider,
            @Nullable Rating byReceiver) implements Kept {}

    /** They count for nothing. */
    record SetAside(Deal deal) implements Kept {}
}

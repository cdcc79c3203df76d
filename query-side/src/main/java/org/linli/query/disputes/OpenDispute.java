package org.linli.query.disputes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;

/**
 * A dispute that is not decided.
 *
 * @param since when it began, or was appealed
 * @param mediator who holds it; null: nobody yet
 * @param held since when the mediator holds it
 * @param appealed true when other staff has decided it before
 */
public record OpenDispute(
        ExchangeId exchange,
        PlaceId community,
        Instant since,
        @Nullable MemberId mediator,
        @Nullable Instant held,
        boolean appealed) {

    OpenDispute heldBy(MemberId other, Instant now) {
        return new OpenDispute(exchange, community, since, other, now, appealed);
    }
}

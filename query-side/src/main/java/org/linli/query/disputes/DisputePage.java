package org.linli.query.disputes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;

/**
 * A dispute that waits for a decision.
 *
 * @param since when it began, or was appealed
 * @param mediator who holds it; null: nobody yet
 * @param held since when
 * @param appealed true when other staff has decided it before
 * @param overdue true when nobody took it on in time
 */
@Schema(name = "Dispute")
public record DisputePage(
        ExchangeId exchange,
        PlaceId community,
        Instant since,
        @Nullable MemberId mediator,
        @Nullable Instant held,
        boolean appealed,
        boolean overdue) {

    static DisputePage of(OpenDispute dispute, Instant now, Duration overdue) {
        boolean late =
                dispute.mediator() == null && !now.isBefore(dispute.since().plus(overdue));
        return new DisputePage(
                dispute.exchange(),
                dispute.community(),
                dispute.since(),
                dispute.mediator(),
                dispute.held(),
                dispute.appealed(),
                late);
    }
}

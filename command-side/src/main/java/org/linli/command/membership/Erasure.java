package org.linli.command.membership;

import java.time.Instant;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.MemberId;

/**
 * A member's wish to be erased.
 *
 * @param due when it begins
 * @param by who asked: the member or a proxy
 */
public record Erasure(Instant due, MemberId by) {
    static Erasure of(ErasureRequested event) {
        return new Erasure(event.due(), event.by());
    }

    Erasure putOffTo(Instant later) {
        return new Erasure(later, by);
    }
}

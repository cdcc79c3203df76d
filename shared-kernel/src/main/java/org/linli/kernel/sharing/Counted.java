package org.linli.kernel.sharing;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;

/**
 * What an exchange counts for since it closed. The facts that change it afterwards repeat it, so that every reader can take out exactly what was put in.
 *
 * @param at when it closed: the month it belongs to
 * @param minutes 0 to 1,440
 * @param bySilence true when the receiver's silence confirmed it; such help weighs less in rankings
 * @param within the places it counts for: the community and every place above it, from the top
 */
public record Counted(
        @Public Instant at,
        @Public int minutes,
        @Public boolean bySilence,
        @Public List<PlaceId> within) {

    /** The same with these minutes. */
    public Counted with(int other) {
        return new Counted(at, other, bySilence, within);
    }
}

package org.linli.query.unmet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Urgency;

/**
 * A request that nobody helps with yet.
 *
 * @param proposals how many neighbours proposed something and wait for an agreement
 */
public record UnmetPage(
        ListingId id,
        PlaceId community,
        Kind kind,
        List<String> categories,
        @Nullable Urgency urgency,
        String title,
        Instant expires,
        int proposals) {

    static UnmetPage of(UnmetNeed need) {
        return new UnmetPage(
                need.id(),
                need.community(),
                need.kind(),
                need.categories(),
                need.urgency(),
                need.title(),
                need.expires(),
                need.proposed().size());
    }
}

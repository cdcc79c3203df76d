package org.linli.query.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Urgency;

/**
 * What a ranker may know of a listing's content.
 *
 * @param categories ids of the taxonomy; empty where they are unknown or hidden
 * @param text title and description
 * @param urgency of a request; null on an offer
 */
public record Matchable(
        ListingId id,
        List<String> categories,
        String text,
        @Nullable Urgency urgency,
        Instant published,
        Instant expires) {}

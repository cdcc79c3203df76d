package org.linli.kernel.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says in public.
 *
 * @param kind goods, skill or activity
 * @param title one line
 * @param description more, may be empty
 * @param categories ids of the taxonomy, the main one first
 * @param quantity how many exchanges may be open or used up at once, ≥ 1; null: unlimited
 * @param urgency of a request; null on an offer
 * @param expires when the listing closes by itself
 */
public record Terms(
        Kind kind,
        String title,
        String description,
        List<String> categories,
        @Nullable Integer quantity,
        @Nullable Urgency urgency,
        Instant expires) {}

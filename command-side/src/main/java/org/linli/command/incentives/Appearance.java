package org.linli.command.incentives;

import org.jspecify.annotations.Nullable;

/**
 * How a member appears on boards.
 *
 * @param shown true until they opt out
 * @param alias null: none, or erased
 * @param taken the alias that was taken away last; null: none was
 */
public record Appearance(
        boolean shown, @Nullable String alias, @Nullable String taken) {
    static final Appearance USUAL = new Appearance(true, null, null);
}

package org.linli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/**
 * A place in the tree.
 *
 * @param within every place it lies in, from the top, itself last; empty when there is no such place
 * @param kind its level, null when there is no such place
 */
public record Location(List<PlaceId> within, @Nullable PlaceKind kind) {
    /** Nowhere: the command names no place, or one that does not exist. */
    public static final Location NOWHERE = new Location(List.of(), null);
}

package org.linli.kernel.incentives;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;

/**
 * Whom a board compares.
 *
 * @param place of which it is; of a party organisation's board, where the organisation belongs
 * @param organisation whose party members it compares; null on every other board
 */
public record Board(
        @Public BoardKind kind,
        @Public PlaceId place,
        @Public @Nullable OrganisationId organisation) {

    public static Board of(BoardKind kind, PlaceId place) {
        return new Board(kind, place, null);
    }

    public static Board of(OrganisationId organisation, PlaceId place) {
        return new Board(BoardKind.PARTY, place, organisation);
    }

    /** The id of what it is a board of. */
    public String subject() {
        return organisation == null ? place.value() : organisation.value();
    }
}

package org.linli.query.actions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionId;

/**
 * An action as this reader may see it. It names no volunteer.
 *
 * @param organisation that organises it; null: the residents' committee
 * @param house whose code proves presence; null: it is elsewhere
 * @param cancelled why it does not take place; null when it does
 * @param mine the reader's own part; null for who has none
 */
public record ActionPage(
        ActionId id,
        PlaceId community,
        @Nullable OrganisationId organisation,
        @Nullable HouseId house,
        String title,
        String description,
        Instant from,
        Instant to,
        Instant signUpUntil,
        @Nullable ActionEnd cancelled,
        List<Places> roles,
        @Nullable Mine mine,
        long version) {

    /**
     * A role and how it is filled.
     *
     * @param free places that nobody has
     * @param waiting how many wait for one
     */
    @Schema(name = "RolePlaces")
    public record Places(String role, int places, int free, int waiting) {}

    /**
     * Where the reader stands.
     *
     * @param position in the line for the role, 1 is next; null for who has a place
     */
    @Schema(name = "MyPart")
    public record Mine(String role, @Nullable Integer position) {}

    static ActionPage of(ActionStory story, MemberId reader) {
        ActionStory.Part part = story.part(reader);
        return new ActionPage(
                story.shift().action(),
                story.shift().community(),
                story.organisation(),
                story.shift().house(),
                story.terms().title(),
                story.terms().description(),
                story.shift().from(),
                story.shift().to(),
                story.terms().signUpUntil(),
                story.cancelled(),
                story.terms().roles().stream()
                        .map(vacancy -> new Places(
                                vacancy.role(),
                                vacancy.places(),
                                vacancy.places() - story.count(vacancy.role(), false),
                                story.count(vacancy.role(), true)))
                        .toList(),
                part == null ? null : new Mine(part.role(), part.waiting() ? story.position(part) : null),
                story.version());
    }
}

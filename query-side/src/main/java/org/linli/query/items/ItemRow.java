package org.linli.query.items;

import java.time.Instant;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemId;

/**
 * An item among others. It names nobody.
 *
 * @param longestDays days that one loan may last
 */
public record ItemRow(
        ItemId id,
        PlaceId community,
        String title,
        String category,
        int longestDays,
        Condition condition,
        Availability availability,
        Instant registered,
        long version) {

    static ItemRow of(ItemStory story) {
        return new ItemRow(
                story.id(),
                story.community(),
                story.terms().title(),
                story.terms().category(),
                story.terms().longestDays(),
                story.condition(),
                story.availability(),
                story.registered(),
                story.version());
    }
}

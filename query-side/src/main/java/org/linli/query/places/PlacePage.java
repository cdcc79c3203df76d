package org.linli.query.places;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/**
 * A place as readers see it.
 *
 * @param name in the reader's language
 * @param names in every language
 * @param parent the place directly above; null for a district
 * @param within every place it lies in, from the top, itself last
 * @param residents by the latest count; null before the first
 * @param communities how many communities lie in it; a community counts itself
 */
public record PlacePage(
        PlaceId id,
        PlaceKind kind,
        String name,
        LocalText names,
        @Nullable PlaceId parent,
        List<PlaceId> within,
        PlaceNode.@Nullable Residents residents,
        int communities) {

    static PlacePage of(PlaceNode node, Locale locale) {
        return new PlacePage(
                node.id(),
                node.kind(),
                in(locale, node.name()),
                node.name(),
                node.parent(),
                node.within(),
                node.residents(),
                node.communities().size());
    }

    /** The text in the reader's language; English for readers of neither. */
    static String in(Locale locale, LocalText text) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? text.zh() : text.en();
    }
}

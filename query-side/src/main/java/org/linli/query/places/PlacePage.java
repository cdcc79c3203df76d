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
 * @param week when a service centre is open; null of other places and until described
 * @param services what a service centre offers, in the reader's language
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
        int communities,
        @Nullable List<DayPage> week,
        @Nullable List<String> services) {

    static PlacePage of(PlaceNode node, Locale locale) {
        PlaceNode.Services services = node.services();
        return new PlacePage(
                node.id(),
                node.kind(),
                in(locale, node.name()),
                node.name(),
                node.parent(),
                node.within(),
                node.residents(),
                node.communities().size(),
                services == null ? null : DayPage.of(services.week()),
                services == null
                        ? null
                        : services.offered().stream()
                                .map(text -> in(locale, text))
                                .toList());
    }

    /** The text in the reader's language; English for readers of neither. */
    public static String in(Locale locale, LocalText text) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? text.zh() : text.en();
    }
}

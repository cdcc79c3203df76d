package org.linli.query.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Taxonomy;

/**
 * A category as readers see it.
 *
 * @param parent the broader category; null at the top
 * @param name in the reader's language
 * @param names in every language
 */
public record CategoryPage(String id, @Nullable String parent, Kind kind, String name, LocalText names) {
    static CategoryPage of(Taxonomy.Category category, Locale locale) {
        return new CategoryPage(
                category.id(),
                category.parent(),
                category.kind(),
                PlacePage.in(locale, category.name()),
                category.name());
    }
}

package org.linli.query.trail;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.query.house.HouseStory;
import org.linli.query.house.HousesProjection;
import org.linli.query.items.ItemStory;
import org.linli.query.items.ItemsProjection;
import org.linli.query.places.Places;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** What every member may know things by: names of places and houses, titles of items, as they are now. */
final class ThingNames {
    private static final Projection<HouseStory> HOUSES = new HousesProjection();
    private static final Projection<ItemStory> ITEMS = new ItemsProjection();

    private final ViewStore views;
    private final Places places;

    ThingNames(ViewStore views, Places places) {
        this.views = views;
        this.places = places;
    }

    /** The name, or the title in quotation marks; null when nothing is known by this id. */
    @Nullable
    LocalText of(String id) {
        return switch (id.replaceFirst("-.*", "")) {
            case "house" -> {
                HouseStory house = views.get(HOUSES, id);
                yield house == null ? null : house.name();
            }
            case "item" -> {
                ItemStory item = views.get(ITEMS, id);
                yield item == null ? null : quoted(item.terms().title());
            }
            default -> places.nameOf(id);
        };
    }

    private static LocalText quoted(String title) {
        String quoted = "“" + title + "”";
        return new LocalText(quoted, quoted);
    }
}

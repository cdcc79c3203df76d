package org.linli.query.items;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per item. */
public record ItemsProjection() implements Projection<ItemStory> {
    public static final String NAME = "items";
    static final String BY_AVAILABILITY = "availability";
    static final String BY_CATEGORY = "category";

    /** Of what is still lent. */
    public static final String BY_OWNER = "owner";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ItemStory> type() {
        return ItemStory.class;
    }

    @Override
    public List<Index<ItemStory>> indexes() {
        return List.of(
                new Index<>(
                        BY_AVAILABILITY,
                        item -> Set.of(key(item.community().value(), item.availability())),
                        ItemsProjection::registered),
                new Index<>(
                        BY_CATEGORY,
                        item -> Set.of(key(item.community().value(), item.availability())
                                + ' '
                                + item.terms().category()),
                        ItemsProjection::registered),
                new Index<>(
                        BY_OWNER,
                        item -> item.retired() ? Set.of() : Set.of(item.owner().value()),
                        ItemsProjection::registered),
                PersonalIndex.of());
    }

    /** Newest first. */
    private static long registered(ItemStory item) {
        return item.registered().toEpochMilli();
    }

    static String key(String community, Availability availability) {
        return community + ' ' + availability;
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof ItemEvent item ? Set.of(item.item().value()) : Set.of();
    }

    @Override
    public @Nullable ItemStory fold(String id, @Nullable ItemStory story, Recorded<?> recorded) {
        if (recorded.event() instanceof ItemRegistered registered) {
            return ItemStory.of(registered, recorded);
        }
        return story != null && recorded.event() instanceof ItemEvent event ? story.after(event, recorded) : story;
    }
}

package org.linli.kernel.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands in the place of an erased value: nothing, in the way that no reader of the type fails on. */
final class Tombstone {
    private Tombstone() {}

    /** An empty collection or map; null for texts, numbers, dates, enums and nested records. */
    static JsonNode of(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        return Map.class.isAssignableFrom(type)
                ? JsonNodeFactory.instance.objectNode()
                : JsonNodeFactory.instance.nullNode();
    }

    /** The same as a value; null too for what only a null can stand for. */
    static @Nullable Object value(Class<?> type) {
        if (SortedSet.class.isAssignableFrom(type)) {
            return Collections.emptySortedSet();
        }
        if (SortedMap.class.isAssignableFrom(type)) {
            return Collections.emptySortedMap();
        }
        if (Set.class.isAssignableFrom(type)) {
            return Set.of();
        }
        return Collection.class.isAssignableFrom(type) ? List.of() : Map.class.isAssignableFrom(type) ? Map.of() : null;
    }

    /** True for what says nothing: a tombstone, or a value that never was. */
    static boolean isAbsent(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Collection<?> several -> several.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    /** True when a component of the type must allow null to hold its tombstone. */
    static boolean isNull(Class<?> type) {
        return of(type).isNull();
    }
}

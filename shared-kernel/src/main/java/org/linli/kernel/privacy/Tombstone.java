package org.linli.kernel.privacy;

import java.util.Collection;
import java.util.Map;
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

    /** True when a component of the type must allow null to hold its tombstone. */
    static boolean isNull(Class<?> type) {
        return of(type).isNull();
    }
}

package org.linli.app.distributed;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Commands, queries and their answers as JSON between processes. Where a field's type is an interface its value names its class, which must be one
 * of ours, of the framework's or of the Java library's values.
 */
final class MessageSerializer {
    private MessageSerializer() {}

    static Serializer create() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(known())
                        .activateDefaultTyping(known(), DefaultTyping.OBJECT_AND_NON_CONCRETE))
                .build();
    }

    private static PolymorphicTypeValidator known() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.linli.")
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.util.ImmutableCollections$")
                .allowIfSubType("java.util.Collections$")
                .allowIfSubTypeIsArray()
                .allowIfSubType(java.util.ArrayList.class)
                .allowIfSubType(java.util.HashMap.class)
                .allowIfSubType(java.util.LinkedHashMap.class)
                .allowIfSubType(java.util.LinkedHashSet.class)
                .allowIfSubType(java.util.HashSet.class)
                .allowIfSubType(java.util.TreeSet.class)
                .allowIfSubType(java.util.TreeMap.class)
                .allowIfSubType(java.util.EnumSet.class)
                .allowIfSubType(Number.class)
                .allowIfSubType(String.class)
                .allowIfSubType(java.time.Instant.class)
                .build();
    }
}

package org.linli.app.distributed;

import java.util.List;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Commands, queries and their answers as JSON between processes. Where a field's type is an interface its value names its class, which must be one
 * of ours, of the framework's or of the Java library's values.
 */
final class MessageSerializer extends Jackson3Serializer {
    private static final List<String> OURS =
            List.of("org.linli.", "org.axonframework.messaging.", "java.lang.String", "java.util.ArrayList", "empty");

    private MessageSerializer(Builder builder) {
        super(builder);
    }

    static Serializer create() {
        return new MessageSerializer(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(known())
                        .activateDefaultTyping(known(), DefaultTyping.OBJECT_AND_NON_CONCRETE)));
    }

    /** The name of the outermost class comes over the wire as well, and no validator looks at it. */
    @Override
    public Class<?> classForType(SerializedType type) {
        return OURS.stream().anyMatch(type.getName()::startsWith)
                ? super.classForType(type)
                : UnknownSerializedType.class;
    }

    private static PolymorphicTypeValidator known() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.linli.")
                .allowIfSubType("org.axonframework.messaging.")
                .allowIfSubType("java.util.ImmutableCollections$")
                .allowIfSubType("java.util.Collections$")
                .allowIfSubType(java.util.ArrayList.class)
                .allowIfSubType(java.util.HashMap.class)
                .allowIfSubType(java.util.LinkedHashMap.class)
                .allowIfSubType(java.util.LinkedHashSet.class)
                .allowIfSubType(java.util.HashSet.class)
                .allowIfSubType(java.util.TreeSet.class)
                .allowIfSubType(java.util.TreeMap.class)
                .allowIfSubType(java.util.EnumSet.class)
                .allowIfSubType(Integer.class)
                .allowIfSubType(Long.class)
                .allowIfSubType(Double.class)
                .allowIfSubType(java.math.BigDecimal.class)
                .allowIfSubType(String.class)
                .allowIfSubType(java.time.Instant.class)
                .build();
    }
}

package org.linli.app.events;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventCodec;
import org.linli.kernel.EventNames;
import org.linli.kernel.StoredType;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Axon's view of stored events: logical names and revisions, personal fields sealed. Everything else that Axon stores
 * (metadata, tracking tokens, snapshots) is plain JSON under its class name and must hold no personal values.
 */
public final class EventSerializer implements Serializer {
    private final EventCodec codec;
    private final Serializer others = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(axonTypes()))
            .build();

    public EventSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof DomainEvent event) {
            T data = getConverter().convert(codec.encode(event), representation);
            return new SimpleSerializedObject<>(data, representation, typeForClass(event.getClass()));
        }
        return others.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    /** {@inheritDoc} Sealed values whose key was erased are null; when a key cannot be had now, it throws to be retried. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface leaves the type to the caller
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (EventNames.typeOf(type.getName()) != null) {
            byte[] json = getConverter().convert(stored, byte[].class).getData();
            return (T) codec.decode(new StoredType(type.getName(), revision(type)), json);
        }
        return isUnknown(type) ? (T) new UnknownSerializedType(this, stored) : others.deserialize(stored);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> event = EventNames.typeOf(type.getName());
        if (event != null) {
            return event;
        }
        Class<?> other = others.classForType(type);
        // an event under its class name was not written here: reading it would bypass the seals
        return DomainEvent.class.isAssignableFrom(other) ? UnknownSerializedType.class : other;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the interface uses the raw type
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || !DomainEvent.class.isAssignableFrom(type)) {
            return others.typeForClass(type);
        }
        StoredType stored = StoredType.of(type);
        return new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }

    /** Tokens name the classes inside them; no other class may be named there. */
    private static PolymorphicTypeValidator axonTypes() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType(String.class)
                .build();
    }

    private boolean isUnknown(SerializedType type) {
        return classForType(type) == UnknownSerializedType.class;
    }

    private static int revision(SerializedType type) {
        try {
            return Integer.parseInt(type.getRevision());
        } catch (NumberFormatException e) {
            throw new SerializationException(type.getName() + " is stored without a revision", e);
        }
    }
}

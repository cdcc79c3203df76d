package org.linli.app.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.linli.app.events.EventSerializer;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventCodec;
import org.linli.kernel.EventJson;
import org.linli.kernel.EventNames;
import org.linli.kernel.privacy.MemoryKeys;
import tools.jackson.databind.ObjectReader;

/** Events as the product stores them, but for the seals: what sealing costs is the difference. No server can be told to use it. */
final class InClear implements Serializer {
    private final EventSerializer others = new EventSerializer(new EventCodec(new MemoryKeys()));
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object instanceof DomainEvent event) {
            T data = getConverter().convert(EventJson.MAPPER.writeValueAsBytes(event), representation);
            return new SimpleSerializedObject<>(data, representation, typeForClass(event.getClass()));
        }
        return others.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface leaves the type to the caller
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        Class<?> event = EventNames.typeOf(stored.getType().getName());
        if (event == null) {
            return others.deserialize(stored);
        }
        byte[] json = getConverter().convert(stored, byte[].class).getData();
        return readers.computeIfAbsent(event, EventJson.MAPPER::readerFor).readValue(json);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return others.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface uses the raw type
    public SerializedType typeForClass(@Nullable Class type) {
        return others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}

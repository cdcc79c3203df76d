package org.linli.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Strings as themselves and metadata of strings as lines, so that measurements see the store and not a mapper. */
final class TextSerializer implements Serializer {

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        String text = object instanceof MetaData metaData ? lines(metaData) : String.valueOf(object);
        Class<?> type = object == null ? Void.class : object.getClass();
        return new SimpleSerializedObject<>(
                converter.convert(text.getBytes(UTF_8), representation), representation, typeForClass(type));
    }

    private static String lines(MetaData metaData) {
        return metaData.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining("\n"));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as declared there
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String text = new String(converter.convert(serialized.getData(), byte[].class), UTF_8);
        boolean isMetaData = serialized.getType().getName().equals(MetaData.class.getName());
        return (T) (isMetaData ? metaData(text) : text);
    }

    private static MetaData metaData(String lines) {
        return MetaData.from(
                lines.lines().map(line -> line.split("=", 2)).collect(toMap(entry -> entry[0], entry -> entry[1])));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : String.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared there
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(type == null ? "void" : type.getName(), "1");
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}

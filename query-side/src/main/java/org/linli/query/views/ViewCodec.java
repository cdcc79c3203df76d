package org.linli.query.views;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** View records as JSON: equal records give equal bytes. */
public final class ViewCodec<V> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Class<V> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public ViewCodec(Class<V> type) {
        this.type = type;
        this.reader = MAPPER.readerFor(type);
        this.writer = MAPPER.writerFor(type);
    }

    public byte[] encode(V view) {
        return writer.writeValueAsBytes(view);
    }

    public V decode(byte[] json) {
        try {
            return type.cast(reader.readValue(json));
        } catch (JacksonException e) {
            throw new ViewStoreException("A stored record is not a readable " + type.getSimpleName() + ".", e);
        }
    }

    /** An empty SHA-256. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a record to a digest. */
    public static void add(MessageDigest digest, String id, byte[] json) {
        digest.update(id.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) 0);
        digest.update(json);
        digest.update((byte) 0);
    }
}

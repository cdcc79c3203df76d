package org.linli.query.views.mongo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.io.BasicOutputBuffer;
import org.linli.query.views.Cursor;
import org.linli.query.views.Index;
import org.linli.query.views.Paging;
import org.linli.query.views.Projection;
import org.linli.query.views.UnstorableRecordException;
import org.linli.query.views.ViewCodec;
import org.linli.query.views.ViewStoreException;

/** View records as documents: {@code _id}, the record's own fields, {@code _keys} and {@code _order} by index. */
final class Documents<V> {
    static final String ID = "_id";
    private static final String KEYS = "_keys";
    private static final String ORDER = "_order";

    /** MongoDB's limit less what the server itself may add. */
    private static final int MOST_BYTES = 16_000_000;

    private final Projection<V> projection;
    private final ViewCodec<V> codec;

    Documents(Projection<V> projection) {
        this.projection = projection;
        this.codec = new ViewCodec<>(projection.type());
        Arrays.stream(projection.type().getRecordComponents())
                .filter(component -> component.getName().startsWith("_"))
                .findFirst()
                .ifPresent(component -> {
                    throw new IllegalArgumentException("No field of a view record begins with an underscore, as "
                            + projection.name() + "'s " + component.getName() + " does.");
                });
    }

    /** The field with the keys under which documents stand in an index. */
    static String keys(String index) {
        return KEYS + "." + index;
    }

    /** The field with the place of documents in an index. */
    static String order(String index) {
        return ORDER + "." + index;
    }

    /** The key of MongoDB's index for an index of the projection. */
    static Bson indexed(String index) {
        return new BsonDocument(keys(index), new BsonInt32(1))
                .append(order(index), new BsonInt32(-1))
                .append(ID, new BsonInt32(-1));
    }

    /** Throws {@link UnstorableRecordException} where the record itself is at fault. */
    RawBsonDocument document(String id, V view) {
        try {
            return write(id, view);
        } catch (RuntimeException e) {
            throw new UnstorableRecordException(id, e);
        }
    }

    V view(RawBsonDocument document) {
        try (BsonBinaryReader in = new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            in.readStartDocument();
            return codec.decode(JsonBson.object(in));
        } catch (IllegalArgumentException e) {
            throw new ViewStoreException("A document of the view " + projection.name() + " is not one of Linli's.", e);
        }
    }

    Paging.Row<V> row(String index, RawBsonDocument document) {
        long order = document.getDocument(ORDER).getNumber(index).longValue();
        return new Paging.Row<>(new Cursor(order, id(document)), view(document));
    }

    /** The record as the other adapters store it. */
    byte[] json(RawBsonDocument document) {
        return codec.encode(view(document));
    }

    static String id(RawBsonDocument document) {
        return document.getString(ID).getValue();
    }

    private RawBsonDocument write(String id, V view) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(1_024);
        try (BsonBinaryWriter out = new BsonBinaryWriter(buffer)) {
            out.writeStartDocument();
            out.writeString(ID, id);
            JsonBson.fields(codec.encode(view), out);
            place(view, out);
            out.writeEndDocument();
        }
        if (buffer.getSize() > MOST_BYTES) {
            throw new IllegalArgumentException("A record of " + buffer.getSize() + " bytes is too large.");
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getSize());
    }

    private void place(V view, BsonBinaryWriter out) {
        List<Index<V>> indexes = projection.indexes();
        out.writeStartDocument(KEYS);
        for (Index<V> index : indexes) {
            Set<String> keys = new TreeSet<>(index.keys().apply(view));
            if (!keys.isEmpty()) {
                out.writeStartArray(index.name());
                keys.forEach(out::writeString);
                out.writeEndArray();
            }
        }
        out.writeEndDocument();
        out.writeStartDocument(ORDER);
        indexes.forEach(index -> out.writeInt64(index.name(), index.order().applyAsLong(view)));
        out.writeEndDocument();
    }
}

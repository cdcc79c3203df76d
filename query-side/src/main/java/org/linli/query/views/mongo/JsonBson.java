package org.linli.query.views.mongo;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as BSON and back, without loss: a number becomes a double only where the double is written in the same digits. */
final class JsonBson {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonBson() {}

    /** Writes the fields of a JSON object into the BSON document that is open. */
    static void fields(byte[] json, BsonWriter out) {
        try (JsonParser in = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("A record is a JSON object.");
            }
            fields(in, out);
        }
    }

    /** The rest of the open BSON document as a JSON object, without fields whose names begin with an underscore. */
    static byte[] object(BsonReader in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                String name = in.readName();
                if (name.startsWith("_")) {
                    in.skipValue();
                } else {
                    out.writeName(name);
                    value(in, out);
                }
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void fields(JsonParser in, BsonWriter out) {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            out.writeName(in.currentName());
            in.nextToken();
            value(in, out);
        }
    }

    private static void value(JsonParser in, BsonWriter out) {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                out.writeStartDocument();
                fields(in, out);
                out.writeEndDocument();
            }
            case START_ARRAY -> {
                out.writeStartArray();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    value(in, out);
                }
                out.writeEndArray();
            }
            case VALUE_STRING -> out.writeString(in.getString());
            case VALUE_NUMBER_INT -> integer(in, out);
            case VALUE_NUMBER_FLOAT -> fraction(in.getDoubleValue(), in.getDecimalValue(), out);
            case VALUE_TRUE -> out.writeBoolean(true);
            case VALUE_FALSE -> out.writeBoolean(false);
            case VALUE_NULL -> out.writeNull();
            default -> throw new IllegalArgumentException("no JSON value");
        }
    }

    private static void integer(JsonParser in, BsonWriter out) {
        switch (in.getNumberType()) {
            case INT -> out.writeInt32(in.getIntValue());
            case LONG -> out.writeInt64(in.getLongValue());
            default -> out.writeDecimal128(new Decimal128(in.getDecimalValue()));
        }
    }

    /** The decimal value knows no −0. */
    private static void fraction(double near, BigDecimal exact, BsonWriter out) {
        if (!Double.isInfinite(near) && sameDigits(new BigDecimal(Double.toString(near)), exact)) {
            out.writeDouble(near);
        } else {
            out.writeDecimal128(new Decimal128(exact));
        }
    }

    private static boolean sameDigits(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0 && one.scale() == other.scale();
    }

    private static void value(BsonReader in, JsonGenerator out) {
        switch (in.getCurrentBsonType()) {
            case DOCUMENT -> {
                in.readStartDocument();
                out.writeStartObject();
                while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    out.writeName(in.readName());
                    value(in, out);
                }
                out.writeEndObject();
                in.readEndDocument();
            }
            case ARRAY -> {
                in.readStartArray();
                out.writeStartArray();
                while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    value(in, out);
                }
                out.writeEndArray();
                in.readEndArray();
            }
            case STRING -> out.writeString(in.readString());
            case INT32 -> out.writeNumber(in.readInt32());
            case INT64 -> out.writeNumber(in.readInt64());
            case DOUBLE -> out.writeNumber(in.readDouble());
            case DECIMAL128 -> out.writeNumber(in.readDecimal128().bigDecimalValue());
            case BOOLEAN -> out.writeBoolean(in.readBoolean());
            case NULL -> {
                in.readNull();
                out.writeNull();
            }
            default -> throw new IllegalArgumentException("no JSON value: " + in.getCurrentBsonType());
        }
    }
}

package org.linli.web.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.linli.web.problem.FaultCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a time only from its ISO 8601 text, and only from 1900 to 2199: beyond, arithmetic overflows somewhere. */
final class TimeDeserializer<T extends Comparable<? super T>> extends StdScalarDeserializer<T> {
    private final Function<String, T> parse;
    private final T first;
    private final T beyond;

    TimeDeserializer(Class<T> type, Function<String, T> parse, String first, String beyond) {
        super(type);
        this.parse = parse;
        this.first = parse.apply(first);
        this.beyond = parse.apply(beyond);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new RefusedValue(parser, FaultCode.WRONG_TYPE);
        }
        T time = parse(parser);
        if (time.compareTo(first) < 0 || time.compareTo(beyond) >= 0) {
            throw new RefusedValue(parser, FaultCode.OUT_OF_RANGE);
        }
        return time;
    }

    private T parse(JsonParser parser) {
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException notATime) {
            throw new RefusedValue(parser, FaultCode.WRONG_TYPE);
        }
    }
}

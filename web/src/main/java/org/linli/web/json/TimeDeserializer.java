package org.linli.web.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.linli.web.problem.FaultCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a time only from its text, as {@link Times} has it. */
final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> parse;

    TimeDeserializer(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new RefusedValue(parser, FaultCode.WRONG_TYPE);
        }
        try {
            return parse.apply(parser.getString());
        } catch (Times.OutOfRange tooFar) {
            throw new RefusedValue(parser, FaultCode.OUT_OF_RANGE);
        } catch (DateTimeException notATime) {
            throw new RefusedValue(parser, FaultCode.WRONG_TYPE);
        }
    }
}

package org.linli.web.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.web.Multiline;
import org.linli.web.problem.FaultCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a text only from a JSON string without control characters and lone surrogates. */
final class TextDeserializer extends StdScalarDeserializer<String> {
    private final boolean lines;

    TextDeserializer() {
        this(false);
    }

    private TextDeserializer(boolean lines) {
        super(String.class);
        this.lines = lines;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new TextDeserializer(property != null && property.getAnnotation(Multiline.class) != null);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new RefusedValue(parser, FaultCode.WRONG_TYPE);
        }
        String text = parser.getString();
        Optional<FaultCode> fault = lines ? Texts.faultInLines(text) : Texts.faultInLine(text);
        fault.ifPresent(code -> {
            throw new RefusedValue(parser, code);
        });
        return text;
    }
}

package org.linli.kernel;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON of stored events: components in their order, absent values as null, times in ISO-8601. Reading guesses
 * nothing: an unknown, missing or mistyped property is an error, and only upcasters lead between revisions.
 */
public final class EventJson {
    /** The one mapper for stored events. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .addModule(new SimpleModule("whole characters").addSerializer(String.class, new WholeText()))
            .build();

    private EventJson() {}

    /** Half a character (an unpaired surrogate) has no UTF-8 form: it would not come back as it was. */
    private static final class WholeText extends StdSerializer<String> {
        WholeText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            if (hasHalfCharacter(text)) {
                throw new IllegalArgumentException("a text holds half a character (an unpaired surrogate)");
            }
            out.writeString(text);
        }

        private static boolean hasHalfCharacter(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                        return true;
                    }
                    i++;
                }
            }
            return false;
        }
    }
}

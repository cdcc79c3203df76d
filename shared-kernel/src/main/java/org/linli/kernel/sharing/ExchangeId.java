package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** One piece of help or one hand-over between two members. */
public record ExchangeId(@JsonValue String value) {
    private static final String KIND = "exchange";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExchangeId {
        Ids.require(KIND, value);
    }

    public static ExchangeId random() {
        return new ExchangeId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ExchangeId of(byte[] bits) {
        return new ExchangeId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}

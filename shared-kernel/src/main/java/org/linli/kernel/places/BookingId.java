package org.linli.kernel.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A booking of a sharing house. */
public record BookingId(@JsonValue String value) {
    private static final String KIND = "booking";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BookingId {
        Ids.require(KIND, value);
    }

    public static BookingId random() {
        return new BookingId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static BookingId of(byte[] bits) {
        return new BookingId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}

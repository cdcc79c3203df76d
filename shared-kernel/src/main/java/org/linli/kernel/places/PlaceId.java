package org.linli.kernel.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A district, subdistrict, area, community or service centre. */
public record PlaceId(@JsonValue String value) {
    private static final String KIND = "place";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceId {
        Ids.require(KIND, value);
    }

    public static PlaceId random() {
        return new PlaceId(Ids.random(KIND));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static PlaceId of(byte[] bits) {
        return new PlaceId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}

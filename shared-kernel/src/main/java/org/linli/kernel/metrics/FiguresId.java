package org.linli.kernel.metrics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;
import org.linli.kernel.places.PlaceId;

/** The published figures of a place, which have the digits of the place's own id; or what is the same for all places. */
public record FiguresId(@JsonValue String value) {
    private static final String KIND = "figures";

    /** The months of the whole service. */
    public static final FiguresId EVERYWHERE = new FiguresId(Ids.derived(KIND, "everywhere"));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FiguresId {
        Ids.require(KIND, value);
    }

    public static FiguresId of(PlaceId place) {
        return new FiguresId(KIND + place.value().substring(place.value().indexOf('-')));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static FiguresId of(byte[] bits) {
        return new FiguresId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.linli.kernel.timebank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;
import org.linli.kernel.places.PlaceId;

/** A community's pool of hours: it has the digits of the community's own id, so that nobody has to look it up. */
public record PoolId(@JsonValue String value) {
    private static final String KIND = "pool";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PoolId {
        Ids.require(KIND, value);
    }

    public static PoolId of(PlaceId community) {
        return new PoolId(KIND + community.value().substring(community.value().indexOf('-')));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static PoolId of(byte[] bits) {
        return new PoolId(Ids.of(KIND, bits));
    }

    /** The community whose hours they are. */
    public PlaceId community() {
        return new PlaceId("place" + value.substring(KIND.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
